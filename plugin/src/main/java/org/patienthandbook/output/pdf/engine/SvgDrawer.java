package org.patienthandbook.output.pdf.engine;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.output.print.PrintRun.Face;

/**
 * Draws SVG with the run's fonts, whatever fonts a drawing asks for: a machine's own differ from machine to machine. It
 * takes the fonts in once, and then draws for one document after another on one thread.
 */
final class SvgDrawer extends BatikSVGDrawer {

    private final OwnFonts fonts;

    SvgDrawer(List<Face> faces) {
        this.fonts = new OwnFonts(faces);
        this.fontResolver = fonts;
    }

    /** Takes in a face. */
    void add(Face face, byte[] font) throws IOException, FontFormatException {
        FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
        fonts.addFontStream(() -> new ByteArrayInputStream(font), face.family(), face.weight(), style);
    }

    /** Our style sheets bring no fonts of their own; what was taken in stays. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // nothing to import
    }

    private static final class OwnFonts extends OpenHtmlFontResolver {

        private final List<String> families;

        OwnFonts(List<Face> faces) {
            this.families = faces.stream().map(Face::family).distinct().toList();
        }

        @Override
        public @Nullable GVTFontFamily resolve(String family) {
            GVTFontFamily own = super.resolve(family);
            return own == null ? getDefault() : own;
        }

        @Override
        public @Nullable GVTFontFamily getDefault() {
            return super.resolve(families.get(0));
        }

        /** The first family is asked for this character already. */
        @Override
        public @Nullable GVTFontFamily getFamilyThatCanDisplay(char character) {
            return super.resolve(families.get(families.size() - 1));
        }
    }
}
