package org.patienthandbook.output.pdf.engine;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.print.PrintDocument;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.source.SourceTree;

/** Lays out a print document as a PDF file that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfEngine {

    /** The sRGB color profile (ICC). */
    private static final byte[] COLORS = colors();

    /** The initial size of the output buffer in bytes, enough for a handout of a few pages. */
    private static final int BUFFER_SIZE = 1 << 17;

    static {
        // diagnostics are collected per document; the engine's log would print them on the console, too
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private final PdfSettings settings;
    private final FontSet fonts;
    private final String base;
    private final SourceTree tree;

    public PdfEngine(PdfSettings settings, PrintRun run, SourceTree tree) {
        this.settings = settings;
        this.fonts = new FontSet(run);
        this.tree = tree;
        String root = tree.root().toUri().toString();
        this.base = root.endsWith("/") ? root : root + "/";
    }

    /**
     * The result of printing a document.
     *
     * @param file absent if the engine failed
     */
    public record Printed(Optional<PdfFile> file, List<EngineDiagnostic> diagnostics) {}

    public Printed print(PrintDocument document) {
        List<EngineDiagnostic> diagnostics = new ArrayList<>();
        Document html = Jsoup.parse(document.html(), base);
        Bookmarks.add(html);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = builder(pdf, html, diagnostic -> collect(document, diagnostic, diagnostics));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                new PdfPostprocessor(settings.timestamp(), COLORS).process(pdf, document.path());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_SIZE);
                pdf.save(bytes);
                PdfFile file = new PdfFile(pdf.getNumberOfPages(), bytes.toByteArray());
                return new Printed(Optional.of(file), diagnostics);
            }
        } catch (HandbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the cause is in this document: report it, and print the others
            diagnostics.add(EngineDiagnostic.ofFailure(document, String.valueOf(e.getMessage())));
            return new Printed(Optional.empty(), diagnostics);
        }
    }

    private PdfRendererBuilder builder(PDDocument pdf, Document html, Consumer<Diagnostic> diagnostics) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        fonts.addTo(builder, pdf);
        builder.useSVGDrawer(fonts.drawer());
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLORS);
        builder.withProducer("Patient Handbook " + settings.version());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && isSource(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(diagnostics);
        builder.withW3cDocument(new W3CDom().fromJsoup(html), base);
        return builder;
    }

    /** Whether a picture is inside the source folder. The engine writes some URIs as file:/ and some as file:///. */
    private boolean isSource(String uri) {
        return uri.startsWith("data:")
                || uri.replaceFirst("^file:/+", "file:///").startsWith(base.replaceFirst("^file:/+", "file:///"));
    }

    private void collect(PrintDocument document, Diagnostic diagnostic, List<EngineDiagnostic> diagnostics) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            boolean isStyle = diagnostic.getLogMessageId() == LogMessageId.LogMessageId2Param.CSS_PARSE_GENERIC_MESSAGE;
            diagnostics.add(
                    isStyle
                            ? EngineDiagnostic.ofStyle(
                                    document,
                                    String.valueOf(diagnostic.getArgs()[0]),
                                    String.valueOf(diagnostic.getArgs()[1]))
                            : EngineDiagnostic.of(document, withoutFolders(diagnostic.getFormattedMessage())));
        }
    }

    private String withoutFolders(String message) {
        return message.replace(base, "")
                .replace(base.replaceFirst("^file:/+", "file:/"), "")
                .replace(tree.root().toString(), "");
    }

    private static byte[] colors() {
        try (InputStream in =
                Objects.requireNonNull(PdfEngine.class.getResourceAsStream("srgb.icc"), "srgb.icc is packaged")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read a resource of this class", e);
        }
    }
}
