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
 * The fonts of a run. A font is read once for each thread, for a read font keeps its place in its file and two threads
 * would move it under each other's feet.
 */
public final class FontSet {

    private final PrintRun run;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final ThreadLocal<Map<String, TrueTypeFont>> read = ThreadLocal.withInitial(HashMap::new);
    private final ThreadLocal<SvgDrawer> drawers = ThreadLocal.withInitial(this::newDrawer);

    public FontSet(PrintRun run) {
        this.run = run;
    }

    /** Gives the engine all faces for the text of a document. */
    void lend(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (Face face : run.faces()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Supplier(document, face), face.family(), face.weight(), style, true);
        }
    }

    /** What draws SVG on this thread. */
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

    /** The font of a face as this thread has read it. */
    public TrueTypeFont font(Face face) {
        return read.get().computeIfAbsent(face.file(), file -> parse(face));
    }

    private TrueTypeFont parse(Face face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(face)));
            // with it, "fi" would become one character of its own in the text that is searched, copied and read aloud
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw unreadable(face, e);
        }
    }

    private static HandbookException unreadable(Face face, Exception cause) {
        return new HandbookException(
                "the font '" + face.file() + "' cannot be read: " + cause.getMessage(),
                "name a TrueType font (.ttf with TrueType outlines, not variable) in printFonts of theme.json",
                cause);
    }

    private byte[] bytes(Face face) {
        byte[] bytes = run.fonts().get(face.file());
        if (bytes == null) {
            throw new IllegalStateException("a run has the file of each of its faces: " + face.file());
        }
        return bytes;
    }

    /** A face as one document uses it: only what it uses is embedded. */
    private final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;

        @SuppressWarnings("NullAway") // the font is made when it is first asked for
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
