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
 * Draws SVG with the run's fonts only, whatever fonts a drawing names: fonts that are installed on the machine would
 * make its output differ. One thread uses a drawer for many documents.
 */
final class SvgDrawer extends BatikSVGDrawer {

    private final RunFonts fonts;

    SvgDrawer(List<Face> faces) {
        this.fonts = new RunFonts(faces);
        this.fontResolver = fonts;
    }

    /** Adds a font. Call this for all faces before drawing. */
    void add(Face face, byte[] font) throws IOException, FontFormatException {
        FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
        fonts.addFontStream(() -> new ByteArrayInputStream(font), face.family(), face.weight(), style);
    }

    /** Does nothing: our style sheets have no fonts, and the inherited method would drop those that were added. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // see above
    }

    private static final class RunFonts extends OpenHtmlFontResolver {

        private final List<String> families;

        RunFonts(List<Face> faces) {
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

        /** The engine has already tried the first family. */
        @Override
        public @Nullable GVTFontFamily getFamilyThatCanDisplay(char character) {
            return super.resolve(families.get(families.size() - 1));
        }
    }
}
