package org.patienthandbook.output.pdf.engine;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.output.print.PrintRun.Face;

/**
 * The fonts of a print run. Each thread parses a font once: a parsed font keeps a read position, so threads cannot
 * share it.
 */
public final class FontSet {

    private final PrintRun run;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final ThreadLocal<Map<String, TrueTypeFont>> parsed = ThreadLocal.withInitial(HashMap::new);
    private final ThreadLocal<SvgDrawer> drawers = ThreadLocal.withInitial(this::newDrawer);

    public FontSet(PrintRun run) {
        this.run = run;
    }

    /** Adds all faces to a document. */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (Face face : run.faces()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Supplier(document, face), face.family(), face.weight(), style, true);
        }
    }

    /** This thread's SVG drawer. */
    SvgDrawer drawer() {
        return drawers.get();
    }

    private SvgDrawer newDrawer() {
        SvgDrawer drawer = new SvgDrawer(run.faces());
        for (Face face : run.faces()) {
            try {
                drawer.add(face, bytes(face));
            } catch (IOException | FontFormatException e) {
                throw unreadable(face, e);
            }
        }
        return drawer;
    }

    /** This thread's parsed font of a face. */
    public TrueTypeFont font(Face face) {
        return parsed.get().computeIfAbsent(face.file(), file -> parse(face));
    }

    private TrueTypeFont parse(Face face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(face)));
            // otherwise "fi" becomes a single ligature character in text that is searched, copied or read aloud
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw unreadable(face, e);
        }
    }

    private static HandbookException unreadable(Face face, Exception cause) {
        return new HandbookException(
                "the font '" + face.file() + "' cannot be read: " + cause.getMessage(),
                "in printFonts of theme.json, name a TrueType font: a .ttf file with TrueType outlines that is not a variable font",
                cause);
    }

    private byte[] bytes(Face face) {
        byte[] bytes = run.fonts().get(face.file());
        if (bytes == null) {
            throw new IllegalStateException("every face of a run has its file: " + face.file());
        }
        return bytes;
    }

    /** Gives a document the font of a face. The document embeds only the glyphs that it uses. */
    private final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;

        @SuppressWarnings("NullAway") // the font is loaded by supply()
        Supplier(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font(face), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
