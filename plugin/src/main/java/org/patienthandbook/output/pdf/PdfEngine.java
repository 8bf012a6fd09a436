package org.patienthandbook.output.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.output.PrintDocument;
import org.patienthandbook.output.PrintRun;
import org.patienthandbook.source.SourceTree;

/** Lays a print document out and makes it a file that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
final class PdfEngine {

    private static final byte[] COLORS = colors();

    static {
        // what it has to say is caught document by document, and its own log would repeat it on the console
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private final PressSettings settings;
    private final FontShelf fonts;
    private final String base;
    private final SourceTree tree;

    PdfEngine(PressSettings settings, PrintRun run, SourceTree tree) {
        this.settings = settings;
        this.fonts = new FontShelf(run);
        this.tree = tree;
        String root = tree.root().toUri().toString();
        this.base = root.endsWith("/") ? root : root + "/";
    }

    /** Makes the file; it is absent where the engine could not lay the document out at all. */
    Outcome<Optional<PdfFile>> print(PrintDocument document) {
        List<String> complaints = new ArrayList<>();
        Document html = Jsoup.parse(document.html(), base);
        Bookmarks.add(html);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = builder(pdf, html, complaints);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                new PdfFinish(settings.timestamp(), COLORS).finish(pdf, document.path());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                PdfFile file = new PdfFile(pdf.getNumberOfPages(), bytes.toByteArray());
                return new Outcome<>(Optional.of(file), findings(document, complaints));
            }
        } catch (IOException | XRRuntimeException e) {
            Finding failure = Finding.of(
                            Rule.PRINT_LAYOUT,
                            document.place(),
                            "'" + document.path() + "' cannot be made: " + oneLine(String.valueOf(e.getMessage())))
                    .withHint("take out what is unusual on this page, or keep it from paper with :!handout:");
            return new Outcome<Optional<PdfFile>>(Optional.empty(), findings(document, complaints))
                    .and(List.of(failure));
        }
    }

    private PdfRendererBuilder builder(PDDocument pdf, Document html, List<String> complaints) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        fonts.lend(builder, pdf, html.selectFirst("img[src$=.svg], svg text") != null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLORS);
        builder.withProducer("Patient Handbook " + settings.version());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && isOurs(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(diagnostic -> note(diagnostic, complaints));
        builder.withW3cDocument(new W3CDom().fromJsoup(html), base);
        return builder;
    }

    /** Whether a picture is among the sources; the engine writes some addresses with one slash and some with three. */
    private boolean isOurs(String uri) {
        return uri.startsWith("data:")
                || uri.replaceFirst("^file:/+", "file:///").startsWith(base.replaceFirst("^file:/+", "file:///"));
    }

    private static void note(Diagnostic diagnostic, List<String> complaints) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(diagnostic.getFormattedMessage());
        }
    }

    private List<Finding> findings(PrintDocument document, List<String> complaints) {
        return complaints.stream()
                .map(complaint -> oneLine(complaint).replace(base, ""))
                .distinct()
                .map(complaint -> Finding.of(
                        Rule.PRINT_LAYOUT,
                        document.place(),
                        "on paper (" + document.edition().label() + "): " + complaint))
                .toList();
    }

    private String oneLine(String text) {
        String line = String.join(" ", text.lines().map(String::strip).toList())
                .replace(tree.root().toString(), "");
        return line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }

    private static byte[] colors() {
        try (InputStream in =
                Objects.requireNonNull(PdfEngine.class.getResourceAsStream("srgb.icc"), "packed beside this class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a resource cannot be read", e);
        }
    }
}
