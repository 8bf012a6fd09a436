package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.output.pdf.PrintedHandbook.Options;

/** Printing as a build does it: again, in part, on other paper, and not at all. */
class PrintBuildIT {

    private static final Path PROJECT = Path.of("src/test/resources/print/golden");

    @TempDir
    private Path folder;

    @Test
    void theSameBytesOnOneThreadAndFromNothing() throws IOException {
        PrintedHandbook again = PrintedHandbook.of(PROJECT, folder.resolve("second"), Options.USUAL.threads(1));
        PrintedHandbook once = PrintedHandbook.of(PROJECT, folder.resolve("first"), Options.USUAL.threads(3));
        List<Path> first = once.handouts();
        List<Path> second = again.handouts();
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i)))
                    .as(first.get(i).toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatDidNotChangeIsNotMadeAgain() throws IOException {
        Path project = folder.resolve("changing");
        copy(PROJECT, project);
        Path build = folder.resolve("third");
        PrintedHandbook.of(project, build, Options.USUAL.editions("standard"));
        Path page = project.resolve("src/handbook/pages/cases/empty.adoc");
        Files.writeString(page, Files.readString(page) + "\nMore words.\n");
        PrintedHandbook second = PrintedHandbook.of(project, build, Options.USUAL.editions("standard"));
        assertThat(second.console()).anyMatch(line -> line.matches("printed 8 handouts \\(6 unchanged\\) in .*"));
        assertThat(TypeSizes.of(second.file("print/cases/empty.pdf")).text()).contains("More words.");
        for (Path entry : list(build.resolve("cache/print"))) {
            Files.write(entry, new byte[] {1, 2, 3});
        }
        PrintedHandbook third = PrintedHandbook.of(
                project, build, Options.USUAL.editions("standard").paper("a4"));
        assertThat(third.console()).anyMatch(line -> line.matches("printed 8 handouts in .*"));
        try (PDDocument pdf = Loader.loadPDF(third.file("print/index.pdf").toFile())) {
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getHeight())).isEqualTo(842);
        }
    }

    @Test
    void aCharacterWithoutAGlyphIsAFindingWithItsLine() throws IOException {
        Path project = folder.resolve("glyphs");
        copy(PROJECT, project);
        Path page = project.resolve("src/handbook/pages/cases/empty.adoc");
        Files.writeString(page, Files.readString(page) + "\nA brain 🧠 and 漢.\n");
        PrintedHandbook printed = PrintedHandbook.of(project, folder.resolve("fourth"), Options.USUAL);
        assertThat(printed.findings(Rule.GLYPH_MISSING))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "src/handbook/pages/cases/empty.adoc:9 no font for paper has the character '漢' (U+6F22, cjk unified ideographs 6f22)",
                        "src/handbook/pages/cases/empty.adoc:9 no font for paper has the character '🧠' (U+1F9E0, brain)");
    }

    @Test
    void nothingIsPrintedWhereNothingIsWanted() throws IOException {
        PrintedHandbook none =
                PrintedHandbook.of(PROJECT, folder.resolve("none"), new Options("standard", "", 1, false));
        assertThat(none.file("print")).doesNotExist();
        assertThat(none.findings(Rule.LINK_TARGET_MISSING)).hasSize(2);
        Path project = folder.resolve("arabic");
        copy(PROJECT, project);
        Path settings = project.resolve("src/handbook/handbook.yml");
        Files.writeString(settings, Files.readString(settings).replace("en-US", "ar"));
        PrintedHandbook arabic = PrintedHandbook.of(project, folder.resolve("fifth"), Options.USUAL);
        assertThat(arabic.file("print")).doesNotExist();
        assertThat(arabic.console()).anyMatch(line -> line.startsWith("no handouts: the language 'ar'"));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : list(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        return files;
    }
}
