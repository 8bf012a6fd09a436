package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Includes are relative to the file they stand in, and never leave the source folder. */
class IncludeTest {

    private static final String PLACE = "pages/conditions/crps.adoc:5: ";

    private final Sources sources = Sources.empty();

    /** The words of a page that includes something on its line 5. */
    private String textOf(String include) {
        sources.page("conditions/crps", "Before.", "", include, "", "After.");
        return Jsoup.parseBodyFragment(sources.parse("conditions/crps").value().html())
                .text();
    }

    private void assertRefused(String include, String message) {
        assertThat(textOf(include)).isEqualTo("Before. After.");
        assertThat(sources.findingsOf("conditions/crps")).containsExactly(PLACE + message);
    }

    @Test
    void an_include_is_relative_to_the_page() {
        sources.file("partials/card.adoc", "The card.").file("pages/conditions/local.adoc", "= Local", "", "Local.");
        assertThat(textOf("include::../../partials/card.adoc[]")).isEqualTo("Before. The card. After.");
        assertThat(textOf("include::local.adoc[lines=3]")).isEqualTo("Before. Local. After.");
    }

    @Test
    void a_nested_include_is_relative_to_the_file_it_stands_in() {
        sources.file("partials/outer.adoc", "Outer.", "", "include::deep/inner.adoc[]")
                .file("partials/deep/inner.adoc", "Inner.", "", "include::../leaf.adoc[]")
                .file("partials/leaf.adoc", "Leaf.");
        assertThat(textOf("include::../../partials/outer.adoc[]")).isEqualTo("Before. Outer. Inner. Leaf. After.");
        assertThat(sources.findingsOf("conditions/crps")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag=b|Before. Two. After.",
                "tags=a;b|Before. One. Two. After.",
                "lines=2|Before. One. After.",
                "lines=2;5|Before. One. Two. After.",
            })
    void a_part_of_a_file_can_be_included(String attributes, String text) {
        sources.file("partials/parts.adoc", "// tag::a[]", "One.", "// end::a[]", "// tag::b[]", "Two.", "// end::b[]");
        assertThat(textOf("include::../../partials/parts.adoc[" + attributes + "]"))
                .isEqualTo(text);
    }

    @Test
    void an_unknown_tag_is_reported() {
        sources.file("partials/parts.adoc", "// tag::a[]", "One.", "// end::a[]");
        assertThat(textOf("include::../../partials/parts.adoc[tag=x]")).isEqualTo("Before. After.");
        assertThat(sources.findingsOf("conditions/crps"))
                .singleElement()
                .asString()
                .startsWith(PLACE + "tag 'x' not found in include file: partials/parts.adoc");
    }

    @Test
    void headings_of_an_included_file_can_be_lowered() {
        sources.file("partials/section.adoc", "== Deep", "", "Text.");
        sources.page("index", "== Top", "", "include::../partials/section.adoc[leveloffset=+1]");
        assertThat(sources.parse("index").value().sections())
                .extracting("level")
                .containsExactly(1, 2);
    }

    @Test
    void a_missing_file_is_reported_unless_it_is_optional() {
        assertRefused(
                "include::../../partials/nothing.adoc[]",
                "there is no file '../../partials/nothing.adoc' to include [source-malformed]");
        assertThat(textOf("include::../../partials/nothing.adoc[opts=optional]"))
                .isEqualTo("Before. After.");
        assertThat(sources.findingsOf("conditions/crps")).isEmpty();
    }

    @Test
    void an_optional_file_that_is_missing_leaves_its_paragraph_whole() {
        assertThat(sources.html("Begins.", "include::none.adoc[opts=optional]", "Goes on."))
                .contains("data-hb-at=\"pages/index.adoc:3\"", "Begins.\nGoes on.");
    }

    @Test
    void what_is_included_twice_keeps_its_lines() {
        sources.file("partials/line.adoc", "Words {nothing}.");
        sources.page("index", "include::../partials/line.adoc[]", "include::../partials/line.adoc[]");
        assertThat(sources.findingsOf("index"))
                .containsOnly("partials/line.adoc:1: there is no attribute '{nothing}' [source-malformed]");
    }

    @Test
    void the_underline_of_a_title_may_stand_in_another_file() {
        sources.file("partials/line.adoc", "-----", "", "Words.");
        assertThat(sources.html("Title", "include::../partials/line.adoc[]"))
                .contains(">Title</h2>", "<p>Words.</p>")
                .doesNotContain("-----");
        assertThat(sources.findingsOf("index")).isEmpty();
    }

    @Test
    void a_macro_in_a_partial_of_another_system_has_its_line() {
        sources.file("partials/card.adoc", "Año uno.\r", "\r", "Más\r", "cite:[añejo2014].\r");
        sources.page("index", "include::../partials/card.adoc[]");
        assertThat(sources.parse("index").value().html()).contains("data-hb-at=\"partials/card.adoc:4\"></hb-cite>");
    }

    @Test
    void a_missing_file_is_reported_in_the_partial_that_asks_for_it() {
        sources.file("partials/card.adoc", "The card.", "", "include::nothing.adoc[]");
        textOf("include::../../partials/card.adoc[]");
        assertThat(sources.findingsOf("conditions/crps"))
                .containsExactly("partials/card.adoc:3: there is no file 'nothing.adoc' to include [source-malformed]");
    }

    @Test
    void a_folder_is_no_file_to_include() {
        sources.file("partials/card.adoc", "The card.");
        assertRefused("include::../../partials[]", "there is no file '../../partials' to include [source-malformed]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/x.adoc",
                "http://127.0.0.1/x.adoc",
                "ftp://example.org/x.adoc",
                "file:///etc/hostname",
            })
    void an_address_cannot_be_included(String address) {
        assertRefused(
                "include::" + address + "[]", "'" + address + "' is an address and cannot be included [source-unsafe]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/hostname",
                "../../../../secret.adoc",
                "../../../../../../../../../../etc/hostname",
                "../../../handbook-other/x.adoc",
            })
    void a_file_outside_the_sources_cannot_be_included(String path) {
        sources.file("../../secret.adoc", "Secret.").file("../handbook-other/x.adoc", "Other.");
        assertRefused(
                "include::" + path + "[]",
                "'" + path + "' is a file outside the handbook and cannot be included [source-unsafe]");
    }

    @Test
    void a_symbolic_link_does_not_lead_out() {
        sources.file("../../secret.adoc", "Secret.").symlink("partials/link.adoc", "../../secret.adoc");
        assertRefused(
                "include::../../partials/link.adoc[]",
                "'../../partials/link.adoc' is a file outside the handbook and cannot be included [source-unsafe]");
    }

    @Test
    void a_symbolic_link_within_the_sources_is_a_file_like_others() {
        sources.file("partials/card.adoc", "The card.").symlink("partials/link.adoc", "partials/card.adoc");
        assertThat(textOf("include::../../partials/link.adoc[]")).isEqualTo("Before. The card. After.");
    }

    @Test
    void a_symbolic_link_that_leads_nowhere_is_missing() {
        sources.symlink("partials/link.adoc", "partials/gone.adoc");
        assertRefused(
                "include::../../partials/link.adoc[]",
                "there is no file '../../partials/link.adoc' to include [source-malformed]");
    }

    @Test
    void a_file_that_is_not_utf8_cannot_be_included() {
        sources.bytes("partials/latin.adoc", (byte) 0xE9, (byte) '\n');
        assertRefused(
                "include::../../partials/latin.adoc[]",
                "'../../partials/latin.adoc' is not a UTF-8 text and cannot be included [source-malformed]");
    }

    @Test
    void a_file_that_includes_itself_ends() {
        sources.file("partials/loop.adoc", "Round.", "", "include::loop.adoc[]");
        textOf("include::../../partials/loop.adoc[]");
        assertThat(sources.findingsOf("conditions/crps"))
                .singleElement()
                .asString()
                .contains("maximum include depth");
    }

    @Test
    void an_attribute_may_name_the_file() {
        sources.file("partials/card.adoc", "The card.");
        sources.file("pages/index.adoc", "= A page", ":folder: ../partials", "", "include::{folder}/card.adoc[]");
        assertThat(sources.parse("index").value().html()).contains("The card.");
    }

    @Test
    void an_escaped_include_is_text() {
        assertThat(textOf("\\include::../../partials/card.adoc[]")).contains("include::../../partials/card.adoc[]");
        assertThat(sources.findingsOf("conditions/crps")).isEmpty();
    }
}
