package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The macros {@code cite:} and {@code term:} leave the parser as placeholders with the place they stand at. */
class MacroTest {

    private final Sources sources = Sources.empty();

    private Element placeholder(String name, String... lines) {
        Element found = Jsoup.parseBodyFragment(sources.html(lines)).selectFirst(name);
        assertThat(found).as(String.join("|", lines)).isNotNull();
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cite:[smith2020]|smith2020",
                "cite:[smith2020,jones-2021]|smith2020%2Cjones-2021",
                "cite:[a_b_c]|a_b_c",
                "cite:[smith2020(p. 12)]|smith2020%28p.%2012%29",
                "cite:[]|''",
            })
    void a_citation_carries_its_keys(String macro, String keys) {
        assertThat(placeholder("hb-cite", "Pain lasts." + macro + " Yes.").attr("data-keys"))
                .isEqualTo(keys);
    }

    @Test
    void a_citation_may_be_wrapped_over_a_line_end() {
        assertThat(placeholder("hb-cite", "Pain cite:[smith2020,", "jones2021] lasts.")
                        .attr("data-keys"))
                .isEqualTo("smith2020%2C%20jones2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\cite:[smith2020]", "excite:[smith2020]", "äcite:[smith2020]", "+cite:[smith2020]+"})
    void what_only_looks_like_a_citation_stays_text(String text) {
        assertThat(sources.html(text))
                .doesNotContain("hb-cite")
                .contains("cite:[smith2020]")
                .doesNotContain("\\cite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* item cite:[a]",
                "|===\n|cell cite:[a]\n|===",
                "word:: text cite:[a]",
                "*bold cite:[a]*",
                "text footnote:[note cite:[a].]",
                ".Caption cite:[a]\nimage::x.svg[x]",
                "NOTE: text cite:[a]",
                "== Title cite:[a]",
                "`code cite:[a]`",
                "[quote]\nsaid cite:[a]"
            })
    void a_citation_works_wherever_text_does(String text) {
        assertThat(placeholder("hb-cite", text.split("\n")).attr("data-keys")).isEqualTo("a");
    }

    @Test
    void the_place_of_a_macro_is_its_own_line_not_its_paragraphs() {
        Element placeholder =
                placeholder("hb-cite", "One line.", "Another line.", "The line with cite:[smith2020] in it.");
        assertThat(placeholder.attr("data-hb-at")).isEqualTo("pages/index.adoc:5");
    }

    @Test
    void a_term_is_asked_for_by_its_text_or_by_its_anchor() {
        Element byText = placeholder("hb-term", "The term:[NMDA receptor] sits here.");
        assertThat(byText.attr("data-term")).isEmpty();
        assertThat(byText.text()).isEqualTo("NMDA receptor");
        Element byAnchor = placeholder("hb-term", "The term:nmda-receptor[switch] sits here.");
        assertThat(byAnchor.attr("data-term")).isEqualTo("nmda-receptor");
        assertThat(byAnchor.text()).isEqualTo("switch");
    }

    @Test
    void a_term_may_hold_a_bracket_and_a_line_end() {
        assertThat(placeholder("hb-term", "term:x[a \\] b]").text()).isEqualTo("a ] b");
        assertThat(placeholder("hb-term", "term:x[NMDA", "receptor]").text()).isEqualTo("NMDA receptor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\term:[pain]", "midterm:[pain]"})
    void what_only_looks_like_a_term_stays_text(String text) {
        assertThat(sources.html(text))
                .doesNotContain("hb-term")
                .contains("term:[pain]")
                .doesNotContain("\\term");
    }

    @Test
    void the_last_line_of_a_partial_belongs_to_the_partial_and_the_line_before_to_the_page() {
        sources.file("partials/one.adoc", "Only cite:[a].").file("partials/two.adoc", "Some.", "", "Last cite:[b].");
        String html = sources.html(
                "Before cite:[c].",
                "",
                "include::../partials/one.adoc[]",
                "",
                "include::../partials/two.adoc[]",
                "",
                "After cite:[d].");
        assertThat(Jsoup.parseBodyFragment(html).select("hb-cite").eachAttr("data-hb-at"))
                .containsExactly(
                        "pages/index.adoc:3", "partials/one.adoc:1", "partials/two.adoc:3", "pages/index.adoc:9");
    }

    @Test
    void a_paragraph_that_begins_in_a_partial_may_go_on_in_the_page() {
        sources.file("partials/begin.adoc", "Begun");
        assertThat(placeholder("hb-cite", "include::../partials/begin.adoc[]", "and ended.cite:[a]")
                        .attr("data-hb-at"))
                .isEqualTo("pages/index.adoc:4");
    }

    @Test
    void a_macro_whose_words_cannot_be_found_in_the_source_is_placed_at_its_block() {
        assertThat(placeholder("hb-cite", "Text.cite:[a--b]").attr("data-hb-at"))
                .isEqualTo("pages/index.adoc:3");
    }

    @Test
    void a_macro_in_a_partial_is_placed_in_the_partial() {
        sources.file("partials/card.adoc", "// a comment", "First.", "Then cite:[smith2020] too.");
        assertThat(placeholder("hb-cite", "include::../partials/card.adoc[]").attr("data-hb-at"))
                .isEqualTo("partials/card.adoc:3");
    }
}
