package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.output.pdf.PrintedHandbook.Options;

/** Prints handouts in whole builds. */
class PrintBuildIT {

    private static final Path PROJECT = Path.of("src/test/resources/print/golden");

    @TempDir
    private Path folder;

    @Test
    void printsTheSameBytesOnOneThreadAndOnSeveral() throws IOException {
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
    void printsOnlyChangedDocumentsAgain() throws IOException {
        Path project = folder.resolve("changing");
        copy(PROJECT, project);
        Path build = folder.resolve("third");
        PrintedHandbook.of(project, build, Options.USUAL.editions(Edition.STANDARD));
        Path page = project.resolve("src/handbook/pages/cases/empty.adoc");
        Files.writeString(page, Files.readString(page) + "\nMore words.\n");
        PrintedHandbook second = PrintedHandbook.of(project, build, Options.USUAL.editions(Edition.STANDARD));
        assertThat(second.console()).anyMatch(line -> line.matches("printed 9 handouts \\(7 unchanged\\) in .*"));
        assertThat(TypeSizes.of(second.file("print/cases/empty.pdf")).text()).contains("More words.");
        for (Path entry : list(build.resolve("cache/print"))) {
            Files.write(entry, new byte[] {1, 2, 3});
        }
        PrintedHandbook third = PrintedHandbook.of(
                project, build, Options.USUAL.editions(Edition.STANDARD).paper(Paper.A4));
        assertThat(third.console()).anyMatch(line -> line.matches("printed 9 handouts in .*"));
        try (PDDocument pdf = Loader.loadPDF(third.file("print/index.pdf").toFile())) {
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getHeight())).isEqualTo(842);
        }
    }

    @Test
    void reportsCharactersWithoutAGlyphAtTheirLines() throws IOException {
        Path project = folder.resolve("glyphs");
        copy(PROJECT, project);
        Path page = project.resolve("src/handbook/pages/cases/empty.adoc");
        Files.writeString(
                page, Files.readString(page) + "\n// 🧠 in a comment\nA brain 🧠 and 漢.\n\n|===\n|&#x1F9E0;\n|===\n");
        Path hidden = project.resolve("src/handbook/pages/hidden.adoc");
        Files.writeString(hidden, Files.readString(hidden) + "\nAnother 🧠, in the book alone.\n");
        PrintedHandbook printed = PrintedHandbook.of(project, folder.resolve("fourth"), Options.USUAL);
        assertThat(printed.findings(Rule.GLYPH_MISSING))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "src/handbook/pages/cases/empty.adoc:10 no print font has the characters"
                                + " '漢' (U+6F22, cjk unified ideographs 6f22), '🧠' (U+1F9E0, brain)",
                        "src/handbook/pages/cases/empty.adoc:13 no print font has the character '🧠' (U+1F9E0, brain)",
                        "src/handbook/pages/hidden.adoc:6 no print font has the character '🧠' (U+1F9E0, brain)");
    }

    @Test
    void printsTheTextOfAPictureThatCannotBePrinted() throws IOException {
        Path project = folder.resolve("pictures");
        copy(PROJECT, project);
        Path images = project.resolve("src/handbook/images");
        Files.writeString(images.resolve("broken.svg"), "<svg xmlns='http://www.w3.org/2000/svg'>\n<g><rect");
        Files.writeString(images.resolve("note.png"), "no picture");
        Files.delete(images.resolve("logo.svg"));
        Path page = project.resolve("src/handbook/pages/cases/empty.adoc");
        Files.writeString(
                page,
                Files.readString(page)
                        + "\nimage::nowhere.svg[A drawing that is not there]\n\nimage::broken.svg[A broken drawing]\n"
                        + "\nimage::note.png[Something else]\n");
        PrintedHandbook printed = PrintedHandbook.of(project, folder.resolve("sixth"), Options.USUAL);
        assertThat(printed.findings(Rule.PRINT_LAYOUT))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "src/handbook/pages/cases/empty.adoc:11 the picture 'images/broken.svg' cannot be printed:"
                                + " it is broken at line 2",
                        "src/handbook/pages/cases/empty.adoc:13 the picture 'images/note.png' cannot be printed:"
                                + " its format is not supported");
        assertThat(printed.findings(Rule.LINK_TARGET_MISSING))
                .extracting(finding -> finding.location().toString())
                .containsExactly("src/handbook/handbook.yml:4", "src/handbook/pages/cases/empty.adoc:9");
        assertThat(TypeSizes.of(printed.file("print/cases/empty.pdf")).text())
                .contains("A drawing that is not there", "A broken drawing", "Something else")
                .doesNotContain("Logo of");
        assertThat(Validity.violations(printed.file("print/handbook.pdf"))).isEmpty();
    }

    @Test
    void reportsAnUnsupportedStyleOnceAtItsLine() throws IOException {
        Path project = folder.resolve("styles");
        copy(PROJECT, project);
        Path css = project.resolve("src/handbook/theme/css/handout.css");
        Files.createDirectories(css.getParent());
        String theme = Files.readString(Path.of("../templates/src/main/resources/handbook/css/handout.css"));
        Files.writeString(css, "h1 {\n  display: flex;\n  colour: red;\n}\n" + theme);
        PrintedHandbook printed = PrintedHandbook.of(project, folder.resolve("seventh"), Options.USUAL);
        assertThat(printed.findings(Rule.PRINT_LAYOUT))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "src/handbook/theme/css/handout.css:2 the style sheet: 'flex' is not a recognized identifier",
                        "src/handbook/theme/css/handout.css:3 the style sheet: 'colour' is an unrecognized CSS property");
        Files.writeString(css, theme + "\nbody { font-family: Nowhere; }\n");
        PrintedHandbook none = PrintedHandbook.of(project, folder.resolve("seventh"), Options.USUAL);
        assertThat(none.findings(Rule.PRINT_LAYOUT))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::message)
                .containsExactly("cannot print 'print/cases/table.pdf' and 17 more: there is no print font 'Nowhere'");
        assertThat(none.file("print")).doesNotExist();
        assertThat(none.file("index.html")).content().doesNotContain("handout-link");
    }

    @Test
    void removesHandoutsAndTheirLinksWhenTheyAreTurnedOff() {
        Path build = folder.resolve("eighth");
        PrintedHandbook both = PrintedHandbook.of(PROJECT, build, Options.USUAL);
        assertThat(both.file("cases/table.html")).content().contains("print/cases/table-large-print.pdf");
        assertThat(both.file("print.html")).content().contains("print/handbook.pdf");
        PrintedHandbook one = PrintedHandbook.of(PROJECT, build, Options.USUAL.editions(Edition.STANDARD));
        assertThat(one.handouts())
                .isNotEmpty()
                .noneMatch(file -> file.toString().contains("large-print"));
        assertThat(one.file("cases/table.html"))
                .content()
                .contains("print/cases/table.pdf")
                .doesNotContain("print/cases/table-large-print.pdf");
        assertThat(one.file("hidden.html")).content().doesNotContain("handout-link");
        PrintedHandbook none = PrintedHandbook.of(PROJECT, build, Options.NOTHING);
        assertThat(none.file("print")).doesNotExist();
        assertThat(none.file("print.html")).doesNotExist();
        assertThat(none.file("cases/table.html")).content().doesNotContain("handout-link", "print.html");
    }

    @Test
    void printsNothingWhenTurnedOffOrRightToLeft() throws IOException {
        PrintedHandbook none = PrintedHandbook.of(PROJECT, folder.resolve("none"), Options.NOTHING);
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

    @Test
    void printsNothingAgainWhenNothingChanged() throws IOException {
        Path project = folder.resolve("same");
        copy(PROJECT, project);
        age(project);
        PrintedHandbook first = PrintedHandbook.of(project, folder.resolve("ninth"), Options.USUAL);
        PrintedHandbook second = PrintedHandbook.of(project, folder.resolve("ninth"), Options.USUAL.threads(1));
        assertThat(second.result().unchanged()).isTrue();
        assertThat(second.result().counts()).isEqualTo(first.result().counts());
        assertThat(second.console()).isEmpty();
    }

    /** A build does not cache files that were saved only moments before. */
    private static void age(Path project) throws IOException {
        try (var walk = Files.walk(project)) {
            for (Path path : walk.toList()) {
                Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
            }
        }
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
