package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

    private final Sources sources = Sources.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "++++\n<b>x</b>\n++++",
                "[pass]\n<b>x</b>",
                "Text +++<b>x</b>+++ here.",
                "Text pass:[<b>x</b>] here.",
                "Text pass:q[<b>x</b>] here.",
                "Text pass:macros[<b>x</b>] here.",
                "* Text +++<!-- x -->+++ here.",
                "|===\n|+++<b>x</b>+++\n|===",
                "== Title +++<b>x</b>+++",
                "++++\n<SCRIPT>x</SCRIPT>\n++++",
            })
    void raw_html_is_reported_however_it_is_passed_through(String text) {
        sources.page("index", text.split("\n"));
        assertThat(sources.findingsOf("index"))
                .singleElement()
                .asString()
                .matches("pages/index\\.adoc:\\d+: raw HTML, which can break the page or its safety \\[source-unsafe]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text +<b>x</b>+ here.",
                "Text `<b>x</b>` here.",
                "Text pass:c[<b>x</b>] here.",
                "Text <b>x</b> here.",
                "----\n<b>x</b>\n----",
                "Text +++a < b+++ here.",
                "++++\n\n++++",
                "5 < 7 and a<b",
            })
    void text_that_is_escaped_or_holds_no_tag_is_fine(String text) {
        sources.page("index", text.split("\n"));
        assertThat(sources.findingsOf("index")).isEmpty();
        assertThat(sources.parse("index").value().html()).doesNotContain("<b>x");
    }

    @Test
    void its_place_is_its_block_in_its_own_file() {
        sources.file("partials/raw.adoc", "One.", "", "++++", "<b>x</b>", "++++");
        sources.page("index", "include::../partials/raw.adoc[]");
        assertThat(sources.findingsOf("index")).singleElement().asString().startsWith("partials/raw.adoc:3: raw HTML");
    }

    @Test
    void its_hint_names_the_waiver() {
        sources.page("index", "++++", "<b>x</b>", "++++");
        assertThat(Sources.onlyHint(sources.parse("index").findings()))
                .contains(
                        "write it in AsciiDoc; where that is impossible, put '// allow source-unsafe: reason' before the block");
    }
}
