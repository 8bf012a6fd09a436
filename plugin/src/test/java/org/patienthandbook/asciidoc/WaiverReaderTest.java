package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Waiver;

class WaiverReaderTest {

    private static final int END = Integer.MAX_VALUE;

    private final Sources sources = Sources.empty();

    private List<String> waivers(String... lines) {
        return describe(sources.page("index", lines).parse("index").value().waivers());
    }

    private static List<String> describe(List<Waiver> waivers) {
        return waivers.stream()
                .map(waiver -> waiver.location().toString().replace("src/handbook/", "") + " " + waiver.rule() + " '"
                        + waiver.reason() + "' " + waiver.firstLine() + "-"
                        + (waiver.lastLine() == END ? "end" : String.valueOf(waiver.lastLine())))
                .toList();
    }

    @Test
    void a_comment_waives_for_the_block_after_it() {
        assertThat(waivers("First.", "", "// allow term-unknown: it is a name", "Second.", "goes on.", "", "Third."))
                .containsExactly("pages/index.adoc:5 term-unknown 'it is a name' 5-8");
    }

    @Test
    void a_comment_before_a_heading_waives_for_its_section_with_all_below_it() {
        assertThat(waivers(
                        "// allow term-unknown: all of it",
                        "== One",
                        "",
                        "Text.",
                        "",
                        "=== Deeper",
                        "",
                        "Text.",
                        "",
                        "== Two"))
                .containsExactly("pages/index.adoc:3 term-unknown 'all of it' 3-11");
    }

    @Test
    void a_comment_before_a_list_waives_for_the_whole_list_and_one_within_it_for_an_item() {
        assertThat(waivers("// allow a-rule: list", "* one", "// allow b-rule: item", "* two", "* three", "", "Text."))
                .containsExactly("pages/index.adoc:3 a-rule 'list' 3-8", "pages/index.adoc:5 b-rule 'item' 5-6");
    }

    @Test
    void a_comment_in_a_description_list_waives_for_one_entry() {
        assertThat(waivers("one:: Text.", "// allow a-rule: entry", "two:: Text.", "three:: Text."))
                .containsExactly("pages/index.adoc:4 a-rule 'entry' 4-5");
    }

    @Test
    void several_comments_waive_for_the_same_block() {
        assertThat(waivers("// allow a-rule: one", "// allow b-rule: two", "Text.", "", "More."))
                .containsExactly("pages/index.adoc:3 a-rule 'one' 3-6", "pages/index.adoc:4 b-rule 'two' 4-6");
    }

    @Test
    void a_comment_after_the_last_block_waives_for_its_own_line() {
        assertThat(waivers("Text.", "", "// allow a-rule: nothing follows"))
                .containsExactly("pages/index.adoc:5 a-rule 'nothing follows' 5-5");
    }

    @Test
    void a_reason_may_hold_a_colon_and_may_be_missing() {
        assertThat(waivers(
                        "// allow a-rule: see: there",
                        "Text.",
                        "",
                        "// allow b-rule:",
                        "Text.",
                        "",
                        "// allow c-rule",
                        "Text."))
                .containsExactly(
                        "pages/index.adoc:3 a-rule 'see: there' 3-6",
                        "pages/index.adoc:6 b-rule '' 6-9",
                        "pages/index.adoc:9 c-rule '' 9-end");
    }

    @Test
    void a_comment_in_a_partial_waives_in_the_partial() {
        sources.file("partials/card.adoc", "// allow a-rule: here", "Card.", "", "More.");
        assertThat(waivers("include::../partials/card.adoc[]"))
                .containsExactly("partials/card.adoc:1 a-rule 'here' 1-3");
    }

    @Test
    void a_colon_may_be_forgotten_after_a_name_with_a_hyphen() {
        assertThat(waivers("// allow a-rule it is so", "Text."))
                .containsExactly("pages/index.adoc:3 a-rule 'it is so' 3-end");
    }

    @Test
    void an_ordinary_comment_waives_nothing() {
        assertThat(waivers(
                        "// article: patients may be allowed (F1)",
                        "Text.",
                        "",
                        "// allow patients to read this, they asked",
                        "Text."))
                .isEmpty();
    }

    @Test
    void a_listing_that_shows_a_waiver_waives_nothing() {
        assertThat(waivers("----", "// allow a-rule: as an example", "----", "", "Text."))
                .isEmpty();
        assertThat(waivers("////", "// allow a-rule: out of use", "////", "", "// allow b-rule: in use", "Text."))
                .containsExactly("pages/index.adoc:7 b-rule 'in use' 7-end");
    }

    @Test
    void a_header_attribute_waives_for_the_whole_file() {
        sources.file(
                "pages/index.adoc",
                "= A page",
                ":allow-off-label-missing: a page for staff",
                ":allow-term-unused:",
                "",
                "Text.");
        assertThat(describe(sources.parse("index").value().waivers()))
                .containsExactly(
                        "pages/index.adoc:2 off-label-missing 'a page for staff' 0-end",
                        "pages/index.adoc:3 term-unused '' 0-end");
    }
}
