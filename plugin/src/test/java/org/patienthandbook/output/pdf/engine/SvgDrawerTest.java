package org.patienthandbook.output.pdf.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patienthandbook.output.print.PrintRun.Face;

class SvgDrawerTest {

    private static final Path FONTS = Path.of("../templates/src/main/resources/handbook/fonts/print");
    private static final List<Face> FACES = List.of(
            new Face("Handout Sans", 400, false, "AtkinsonHyperlegibleNext-Regular.ttf"),
            new Face("Handout Symbols", 400, false, "DejaVuSans.ttf"));

    private static final SvgDrawer DRAWER = new SvgDrawer(FACES);

    @BeforeAll
    static void addFonts() throws IOException, FontFormatException {
        for (Face face : FACES) {
            DRAWER.add(face, Files.readAllBytes(FONTS.resolve(face.file())));
        }
    }

    @Test
    void usesTheFirstFontWhenADrawingNamesAnother() {
        var ours = DRAWER.fontResolver.resolve("Handout Sans");
        assertThat(ours).isNotNull();
        assertThat(List.of("Arial", "serif", "Comic Sans MS"))
                .allSatisfy(family ->
                        assertThat(DRAWER.fontResolver.resolve(family)).isSameAs(ours));
        assertThat(DRAWER.fontResolver.getDefault()).isSameAs(ours);
    }

    @Test
    void usesTheLastFontForACharacterThatTheFirstLacks() {
        assertThat(DRAWER.fontResolver.getFamilyThatCanDisplay('☐'))
                .isSameAs(DRAWER.fontResolver.resolve("Handout Symbols"));
    }

    @Test
    void keepsItsFontsForTheNextDocument() {
        DRAWER.importFontFaceRules(List.of(), null);
        assertThat(DRAWER.fontResolver.getDefault()).isNotNull();
    }
}
