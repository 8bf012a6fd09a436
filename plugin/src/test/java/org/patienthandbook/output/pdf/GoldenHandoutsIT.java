package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.output.pdf.PrintedHandbook.Options;
import org.patienthandbook.output.pdf.TagTree.Tag;
import org.patienthandbook.output.pdf.engine.PdfEngine;

/** Prints pages that are hard to lay out, and checks what veraPDF checks and what it does not. */
class GoldenHandoutsIT {

    private static final Path PROJECT = Path.of("src/test/resources/print/golden");

    @TempDir
    private static Path folder;

    private static PrintedHandbook handbook;

    @BeforeAll
    static void print() {
        handbook = PrintedHandbook.of(PROJECT, folder.resolve("first"), Options.USUAL);
    }

    private static Path handout(String name) {
        return handbook.file("print/" + name + ".pdf");
    }

    private static List<Tag> tags(String name, String type) {
        return TagTree.of(handout(name)).stream()
                .filter(tag -> tag.type().equals(type))
                .toList();
    }

    private static List<String> texts(String name, String type) {
        return tags(name, type).stream().map(Tag::text).toList();
    }

    @Test
    void conformsToPdfUa1AndPdfA2a() {
        assertThat(handbook.handouts())
                .hasSize(18)
                .allSatisfy(file -> assertThat(Validity.violations(file)).isEmpty());
        assertThat(handbook.findings(Rule.PRINT_LAYOUT)).isEmpty();
        assertThat(handbook.findings(Rule.GLYPH_MISSING)).isEmpty();
        assertThat(handbook.findings(Rule.LINK_TARGET_MISSING)).isEmpty();
    }

    @Test
    void hasNoEmptySheet() {
        assertThat(handbook.handouts())
                .allSatisfy(file -> assertThat(TagTree.emptySheets(file)).isEmpty());
    }

    @Test
    void printsAPageWithoutAHandoutOnlyInTheWholeHandbook() {
        assertThat(handout("hidden")).doesNotExist();
        assertThat(texts("handbook", "H2")).contains("A page without a handout");
    }

    @Test
    void hasTitleAndLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(handout("cases/letters").toFile())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Letters: α to ω, ñ and €");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Example Clinic");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
        }
    }

    /** JDK 17 writes its name into color profiles that it reads; JDK 25 does not. */
    @Test
    void hasTheSameColorProfileOnEveryJdk() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(handout("cases/letters").toFile());
                InputStream packed = Objects.requireNonNull(PdfEngine.class.getResourceAsStream("srgb.icc"))) {
            assertThat(pdf.getDocumentCatalog()
                            .getOutputIntents()
                            .get(0)
                            .getDestOutputIntent()
                            .createInputStream()
                            .readAllBytes())
                    .isEqualTo(packed.readAllBytes());
        }
    }

    @Test
    void hasTagsInTheOrderOfThePage() {
        List<String> parts = TagTree.of(handout("cases/table")).stream()
                .filter(tag -> tag.type().matches("H\\d|Table|Figure"))
                .map(tag -> tag.type().equals("Table")
                        ? "Table"
                        : tag.text() + tag.alt().orElse(""))
                .toList();
        assertThat(parts)
                .containsExactly(
                        "Logo of Example Clinic",
                        "Tables of all kinds",
                        "A long table",
                        "Table",
                        "A short table",
                        "Table",
                        "Words used on this page",
                        "When to get help",
                        "My notes and questions",
                        "Who to ask",
                        "QR code that leads to https://example.org/golden/cases/table.html");
    }

    @Test
    void tagsTheHeadOfATableOnceWhenItContinuesOnOtherPages() {
        assertThat(texts("cases/table", "TH")).startsWith("Week", "Dose", "What changed", "Better", "Week 1");
        assertThat(tags("cases/table", "TH").get(0).attributes()).contains("Column");
        assertThat(tags("cases/table", "TH").get(4).attributes()).contains("Row");
        assertThat(texts("cases/table", "TR")).hasSize(31 + 3);
        // on paper it is on each of the table's pages
        assertThat(TypeSizes.of(handout("cases/table")).text().split("What changed", -1))
                .hasSize(1 + 3);
    }

    @Test
    void tagsNestedLists() {
        assertThat(TagTree.of(handout("cases/lists"))).anySatisfy(tag -> {
            assertThat(tag.path()).matches(".*(/L/LI/LBody.*){6}");
            assertThat(tag.text()).isEqualTo("Roman");
        });
        assertThat(texts("cases/lists", "Lbl")).contains("1.", "a.", "i.", "4.", "5.");
        assertThat(texts("cases/lists", "LI")).contains("DoseHow much of a medicine you take.");
    }

    @Test
    void givesEveryLinkTextAndTitle() {
        for (Path file : handbook.handouts()) {
            assertThat(TagTree.of(file))
                    .filteredOn(tag -> tag.type().equals("Link"))
                    .allSatisfy(tag -> {
                        assertThat(tag.text()).isNotBlank();
                        assertThat(tag.alt())
                                .hasValueSatisfying(alt -> assertThat(alt).isNotBlank());
                    });
        }
        assertThat(tags("cases/citations", "Link"))
                .extracting(tag -> tag.alt().orElse(""))
                .contains("Reference 1", "Reference 40");
    }

    @Test
    void tagsPicturesWithTheirTextButNotDecorations() {
        List<Tag> figures = tags("cases/picture", "Figure");
        assertThat(figures)
                .extracting(tag -> tag.alt().orElse(""))
                .containsExactly(
                        "Logo of Example Clinic",
                        "A grey board with words on it",
                        "QR code that leads to https://example.org/golden/cases/picture.html");
    }

    @Test
    void skipsNoHeadingLevel() {
        for (Path file : handbook.handouts()) {
            int before = 0;
            for (Tag tag : TagTree.of(file)) {
                if (tag.type().matches("H\\d")) {
                    int level = tag.type().charAt(1) - '0';
                    assertThat(level).isLessThanOrEqualTo(before + 1);
                    before = level;
                }
            }
        }
    }

    @Test
    void keepsTheAuthorsTextUnchanged() {
        String text = TypeSizes.of(handout("cases/letters")).text();
        assertThat(text)
                .contains("alpha α, beta β")
                .contains("≤ ≥ ≠ ≈")
                .contains("→ ← ↑ ↓")
                .contains("☐ ☑ ✓")
                .contains("first, stiffer, office, affluent, flat")
                .contains("¿Preguntas? ¡Llame a la clínica!")
                .contains("zażółć gęślą jaźń")
                .contains("Combining: café")
                .contains("softhyphen and a zerowidth")
                .doesNotContain("#", "ﬁ", "ﬂ", "ﬀ");
    }

    @Test
    void hasAllPartsOfAHandout() {
        String text = TypeSizes.of(handout("cases/table")).text();
        assertThat(text)
                .contains("Example Clinic", "1 Main Street", "555 0100", "care@example.org")
                .contains("This page is a draft. It has not yet been medically reviewed.")
                .contains("Words used on this page", "A nerve ending that notices harm.")
                .contains("When to get help", "In an emergency, call 911.")
                .contains("or if you are thinking of harming yourself, call 988 (Example Lifeline).")
                .contains("My notes and questions")
                .contains("Version of this text: 2026-11-02")
                .contains("Last updated: November 2, 2026.")
                .contains("Page 1 of 5");
        assertThat(TypeSizes.of(handout("cases/citations")).text())
                .contains("References on this page", "40. Núñez-Gil")
                .contains("10.1000/example.40");
    }

    @Test
    void readsAClaimBeforeWhatStudiesFound() {
        String text = TypeSizes.of(handout("cases/boxes")).text().replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "Ketamine is not approved for migraine.",
                        "Quick relief What you may hear Relief lasts for months.",
                        "What studies found: Goes further than the research For some people, pain is less for days.",
                        "Most studies are small.",
                        "How sure are we? Not sure.",
                        "What the research says: Research supports this Side effects are common.");
        assertThat(TypeSizes.of(handout("handbook")).text().replaceAll("\\s+", " "))
                .contains("Quick relief What you may hear Relief lasts for months. What studies found For some people");
    }

    /** Skips pictures: the size of their text depends on the size of the picture. */
    @Test
    void usesLargeEnoughType() {
        for (Path file : handbook.handouts()) {
            if (file.toString().contains("picture")) {
                continue;
            }
            boolean large = file.toString().endsWith("-large-print.pdf");
            Map<Float, String> sizes = TypeSizes.of(file).sizes();
            assertThat(sizes.keySet())
                    .as(file + " " + sizes)
                    .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(large ? 18f : 12f));
            if (large) {
                assertThat(TypeSizes.of(file).fonts().keySet()).noneMatch(font -> font.contains("Italic"));
            }
        }
    }

    @Test
    void laysOutLargePrintAgainOnTheSamePaper() throws IOException {
        assertThat(pages("cases/citations-large-print")).isGreaterThan(pages("cases/citations"));
        assertThat(paper("cases/citations-large-print")).isEqualTo("612 x 792").isEqualTo(paper("cases/citations"));
    }

    @Test
    void linksTheWholeHandbookToItsChapters() {
        assertThat(texts("handbook", "H2"))
                .containsSubsequence(
                        "Contents",
                        "Golden handouts",
                        "Tables of all kinds",
                        "Forty citations",
                        "Glossary",
                        "References");
        List<Tag> links = tags("handbook", "Link");
        assertThat(links).extracting(Tag::text).contains("Lists in lists", "nociceptor", "40");
        assertThat(texts("handbook", "LI")).anyMatch(item -> item.matches("Tables of all kinds\\s*4"));
    }

    private static int pages(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(handout(name).toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    private static String paper(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(handout(name).toFile())) {
            return Optional.of(pdf.getPage(0).getMediaBox())
                    .map(box -> Math.round(box.getWidth()) + " x " + Math.round(box.getHeight()))
                    .orElseThrow();
        }
    }
}
