package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookRules.findings;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

/** The checks of pages and files: for each a breach with rule and place, an acceptance and the edges. */
class PageChecksTest {

    private final Sources sources = Sources.empty();

    @Nested
    class UnreachablePage {

        private final Check check = new UnreachablePageCheck();

        @Test
        void a_page_that_the_navigation_does_not_name_is_reported_as_a_file() {
            sources.file("handbook.yml", "navigation:", "- pages: [a]")
                    .page("a", "Text.")
                    .page("b/c", "Text.");
            assertThat(findings(check, sources))
                    .containsExactly("pages/b/c.adoc: the page 'b/c' is not in the navigation [page-unreachable]"
                            + " (add 'b/c' to 'navigation' in handbook.yml)");
        }

        @Test
        void the_home_page_need_not_be_named_and_drafts_are_no_pages() {
            sources.file("handbook.yml", "navigation:", "- pages: [a]")
                    .page("a", "Text.")
                    .file("pages/b.adoc", "= Draft", ":jbake-status: draft", "", "Text.");
            assertThat(findings(check, sources)).isEmpty();
        }
    }

    @Nested
    class MissingOffLabel {

        private final Check check = new MissingOffLabelCheck();

        private java.util.List<String> page(String... lines) {
            sources.file("handbook.yml", "drugs: [ketamine]", "conditions: [migraine, complex regional pain syndrome]");
            return findings(check, sources.page("index", lines));
        }

        @Test
        void a_page_that_names_a_drug_and_a_condition_without_the_card_is_reported_as_a_file() {
            assertThat(page("Ketamine is tried", "", "== Part", "", "* for migraines."))
                    .containsExactly(
                            "pages/index.adoc: the page names 'Ketamine' and 'migraines' but has neither an off-label"
                                    + " card nor an off-label line [off-label-missing] (include the card, such as"
                                    + " partials/off-label.adoc, or write '[.off-label]' on the line before a paragraph that"
                                    + " says the use is not approved)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ketamine for complex-regional pain syndrome.",
                    "KETAMINE'S use in Complex Regional\u00a0Pain Syndromes.",
                    "Ketamine-assisted care of migraine",
                    "ketamine(migraine)",
                    "xref:index.adoc[ketamine] and *migraine*",
                    "NOTE: ketamine and migraine",
                })
        void a_name_is_recognised_in_its_forms(String text) {
            assertThat(page(text)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ketamine alone.",
                    "Migraine alone.",
                    "Esketamine for migraine.",
                    "Ketamine and migrainous pain.",
                    "Nothing."
                })
        void a_page_that_names_only_one_of_them_is_fine(String text) {
            assertThat(page(text)).isEmpty();
        }

        @Test
        void other_names_of_a_condition_in_the_glossary_count() {
            sources.glossary("complex regional pain syndrome::", "CRPS:: Pain in a limb.");
            assertThat(page("Ketamine for CRPS.")).singleElement().asString().contains("'Ketamine' and 'CRPS'");
        }

        @Test
        void the_title_counts_as_text() {
            sources.file("handbook.yml", "drugs: [ketamine]", "conditions: [migraine]")
                    .file("pages/index.adoc", "= Ketamine", "", "For migraine.");
            assertThat(findings(check, sources)).hasSize(1);
        }

        @Test
        void the_card_itself_or_included_is_enough() {
            assertThat(page("[.off-label]", "****", "Not approved.", "****", "", "Ketamine for migraine."))
                    .isEmpty();
            sources.file("partials/off-label.adoc", "[.off-label]", "Not approved.");
            assertThat(page("include::../partials/off-label.adoc[]", "", "Ketamine for migraine."))
                    .isEmpty();
        }

        @Test
        void acceptsALineInPlaceOfTheCard() {
            assertThat(page("[.off-label]", "Ketamine is not approved for migraine."))
                    .isEmpty();
        }

        @Test
        void a_word_with_the_cards_role_is_no_card() {
            assertThat(page("Ketamine for migraine is [.off-label]#off label#."))
                    .hasSize(1);
        }

        @Test
        void a_handbook_that_names_no_drugs_has_nothing_to_check() {
            assertThat(findings(check, sources.page("index", "Ketamine for migraine.")))
                    .isEmpty();
        }
    }

    @Nested
    class Slug {

        private final Check check = new SlugCheck();

        @ParameterizedTest
        @CsvSource({
            "pages/Crps.adoc, Crps.adoc",
            "pages/my page.adoc, my page.adoc",
            "pages/a_b.adoc, a_b.adoc",
            "pages/Über/x.adoc, Über/x.adoc",
            "pages/a.b.adoc, a.b.adoc",
            "partials/My.adoc, My.adoc",
            "images/A.svg, A.svg",
            "images/a b.svg, a b.svg",
            "assets/a/B.pdf, a/B.pdf",
        })
        void a_name_that_breaks_addresses_is_reported_as_a_file(String file, String name) {
            assertThat(findings(check, sources.file(file, "= x")))
                    .containsExactly(file + ": the name '" + name + "' does not work in addresses [name-not-a-slug]"
                            + " (use small letters a to z, digits and hyphens only, in folder names too)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pages/notes.txt", "pages/picture.svg", "pages/a.ADOC", "pages/a.asciidoc"})
        void what_is_no_page_does_not_belong_among_pages(String file) {
            assertThat(findings(check, sources.file(file, "= x")))
                    .containsExactly(file + ": this file is no page [name-not-a-slug]"
                            + " (the names of pages end in .adoc; pictures belong in 'images', downloads in 'assets')");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pages/a-1/b.adoc",
                    "images/a-1.svg",
                    "assets/form.tar.gz",
                    "theme/Any_Name.css",
                    "My Notes.txt"
                })
        void other_names_are_fine(String file) {
            assertThat(findings(check, sources.file(file, "= x"))).isEmpty();
        }
    }

    @Nested
    class ReservedPageId {

        private final Check check = new ReservedPageIdCheck();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "glossary",
                    "references",
                    "evidence",
                    "search",
                    "404",
                    "print",
                    "accessibility",
                    "print/a",
                    "assets/a",
                    "images/a/b",
                    "a-large-print",
                    "a/b-large-print"
                })
        void a_name_of_the_handbooks_own_is_reported_as_a_file(String id) {
            assertThat(findings(check, sources.page(id, "Text.")))
                    .containsExactly(
                            "pages/" + id + ".adoc: the name '" + id + "' belongs to what the handbook makes itself"
                                    + " [page-id-reserved] (give the file another name)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"glossary-of-terms", "a/glossary", "printing", "large-print", "my/assets"})
        void other_names_are_fine(String id) {
            assertThat(findings(check, sources.page(id, "Text."))).isEmpty();
        }
    }

    @Nested
    class MissingLogo {

        private final Check check = new MissingLogoCheck();

        @Test
        void a_logo_that_is_not_there_is_reported_at_its_line() {
            sources.file("images/logo.svg", "<svg/>").file("handbook.yml", "publisher:", "  logo: images/logos.svg");
            assertThat(findings(check, sources))
                    .containsExactly("handbook.yml:2: there is no picture 'images/logos.svg' [link-target-missing]"
                            + " (put the picture into the folder 'images', and write 'images/' before its name)");
        }

        @Test
        void a_logo_is_one_of_the_pictures_or_none_at_all() {
            sources.file("images/logo.svg", "<svg/>").file("handbook.yml", "publisher: {logo: images/logo.svg}");
            assertThat(findings(check, sources)).isEmpty();
            sources.file("handbook.yml", "publisher: {logo: \"\"}");
            assertThat(findings(check, sources)).isEmpty();
            sources.file("handbook.yml", "publisher: {logo: handbook.yml}");
            assertThat(findings(check, sources)).hasSize(1);
        }
    }
}
