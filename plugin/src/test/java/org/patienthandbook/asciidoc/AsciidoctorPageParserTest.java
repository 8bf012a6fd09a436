package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.ParsedPage;

class AsciidoctorPageParserTest {

    private final Sources sources = Sources.empty();

    private ParsedPage header(String... lines) {
        return sources.file("pages/index.adoc", lines).parse("index").value();
    }

    @Test
    void the_header_says_what_the_page_is_about() {
        PageHeader header = header(
                        "= Living with *CRPS* & more",
                        ":description: What it is, \"in short\".",
                        ":keywords: pain, CRPS ,, arm",
                        ":revdate: 2026-11-22",
                        ":condition: Complex regional pain syndrome",
                        ":next-review: 2029-11-22",
                        "",
                        "Text.")
                .header();
        assertThat(header)
                .isEqualTo(new PageHeader(
                        "What it is, \"in short\".",
                        List.of("pain", "CRPS", "arm"),
                        "2026-11-22",
                        "Complex regional pain syndrome",
                        "2029-11-22",
                        true));
    }

    @Test
    void a_title_has_a_form_for_headings_and_one_for_data() {
        ParsedPage page = header("= Living with *CRPS* & more cite:[x]", "", "Text.");
        assertThat(page.title().html()).startsWith("Living with <strong>CRPS</strong> &amp; more");
        assertThat(page.title().text()).isEqualTo("Living with CRPS & more");
    }

    @Test
    void what_the_header_does_not_say_is_empty() {
        assertThat(header("= A page", "", "Text.").header()).isEqualTo(new PageHeader("", List.of(), "", "", "", true));
    }

    @Test
    void a_page_is_no_handout_where_its_header_says_so() {
        assertThat(header("= A page", ":!handout:", "", "Text.").header().handout())
                .isFalse();
        assertThat(header("= A page", ":handout!:", "", "Text.").header().handout())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"draft,true", "published,false", "'',false"})
    void a_draft_says_so_in_its_header(String status, boolean draft) {
        assertThat(header("= A page", ":jbake-status: " + status, "", "Text.").draft())
                .isEqualTo(draft);
    }

    @Test
    void sections_carry_their_ids_levels_titles_and_lines() {
        sources.page("index", "== First _part_", "", "=== Über Schmerz", "", "[#own]", "== Second");
        assertThat(sources.parse("index").value().sections())
                .extracting(section -> section.id() + " " + section.level() + " "
                        + section.title().text() + " " + section.location().line())
                .containsExactly("first-part 1 First part 3", "über-schmerz 2 Über Schmerz 5", "own 1 Second 8");
    }

    @Test
    void a_page_without_a_title_is_reported_and_takes_its_name() {
        sources.file("pages/pain/acute.adoc", "Just text.");
        assertThat(sources.findingsOf("pain/acute"))
                .containsExactly("pages/pain/acute.adoc:1: the page has no title [source-malformed]");
        assertThat(sources.parse("pain/acute").value().title().text()).isEqualTo("pain/acute");
    }

    @Test
    void an_empty_page_is_reported_as_a_whole() {
        sources.bytes("pages/index.adoc");
        assertThat(sources.findingsOf("index"))
                .containsExactly("pages/index.adoc: the page has no title [source-malformed]");
    }

    @Test
    void a_page_that_is_not_utf8_is_reported_once() {
        sources.bytes("pages/index.adoc", (byte) '=', (byte) ' ', (byte) 0xE9, (byte) '\n');
        assertThat(sources.findingsOf("index"))
                .containsExactly("pages/index.adoc: the file is not a UTF-8 text [source-malformed]");
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        sources.file("pages/index.adoc", "\uFEFF= A page", "", "Text.");
        assertThat(sources.parse("index").value().title().text()).isEqualTo("A page");
        assertThat(sources.findingsOf("index")).isEmpty();
    }

    @Test
    void windows_line_ends_change_no_line_number() {
        sources.file("pages/index.adoc", "= A page\r", "\r", "Text {nothing} here.\r");
        assertThat(sources.findingsOf("index"))
                .containsExactly("pages/index.adoc:3: there is no attribute '{nothing}' [source-malformed]");
    }

    @Test
    void a_text_that_asciidoctor_gives_up_is_reported_and_keeps_its_header() {
        sources.page("index", "Words.", "", "[cols=\"-1\"]", "|===", "|a", "|===");
        assertThat(sources.findingsOf("index"))
                .containsExactly(
                        "pages/index.adoc: AsciiDoc that cannot be read: 'negative array size' [source-malformed]");
        assertThat(sources.parse("index").value().title().text()).isEqualTo("A page");
    }

    @Test
    void where_asciidoctor_says_at_which_line_it_gives_up_it_is_shown() {
        sources.file("partials/card.adoc", "A card.").page("index", "Text.");
        AsciidoctorMessages messages = new AsciidoctorMessages(
                Sources.tree(), Sources.tree().find("pages/index.adoc").orElseThrow(), "");
        assertThat(Sources.lines(List.of(
                        messages.failure("FAILED: x - Unrecognized section at partials/card.adoc: line 1"),
                        messages.failure("FAILED: x - Unrecognized section at index.adoc: line 3"))))
                .containsExactlyInAnyOrder(
                        "partials/card.adoc:1: AsciiDoc that cannot be read: 'Unrecognized section' [source-malformed]",
                        "pages/index.adoc:3: AsciiDoc that cannot be read: 'Unrecognized section' [source-malformed]");
    }

    @Test
    void an_unknown_attribute_is_reported_at_its_line() {
        sources.page("index", "One.", "", "Call {emergenci} now.");
        Finding finding = sources.parse("index").findings().get(0);
        assertThat(Sources.lines(List.of(finding)))
                .containsExactly("pages/index.adoc:5: there is no attribute '{emergenci}' [source-malformed]");
        assertThat(finding.hint()).contains("fix its name, or write \\{emergenci} to show it as it is");
    }

    @Test
    void an_unknown_attribute_in_a_partial_is_reported_in_the_partial() {
        sources.file("partials/card.adoc", "A card.", "", "Call {emergenci} now.");
        sources.page("index", "include::../partials/card.adoc[]");
        assertThat(sources.findingsOf("index"))
                .containsExactly("partials/card.adoc:3: there is no attribute '{emergenci}' [source-malformed]");
    }

    @Test
    void an_escaped_attribute_is_text() {
        sources.page("index", "Write \\{emergenci} here.");
        assertThat(sources.findingsOf("index")).isEmpty();
        assertThat(sources.parse("index").value().html()).contains("{emergenci}");
    }

    @Test
    void what_the_clinic_has_not_given_is_shown_as_missing() {
        assertThat(sources.html("Call {emergency} or {publisher-phone}."))
                .contains("data-key=\"missing.emergency\"")
                .contains("data-key=\"missing.publisher-phone\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "== One ;; ==== Three|pages/index.adoc:4: this heading skips a level|write it with at most ===, one more than the heading above it",
                "=== Two|pages/index.adoc:3: this heading skips a level|write it with at most ==, one more than the heading above it",
                "===== Four|pages/index.adoc:3: this heading skips a level|write it with at most ==, one more than the heading above it",
            })
    void a_heading_that_skips_a_level_is_reported_with_the_level_it_may_have(
            String lines, String message, String hint) {
        sources.page("index", lines.split(" ;; "));
        var findings = sources.parse("index").findings();
        assertThat(Sources.lines(findings)).containsExactly(message + " [heading-skipped]");
        assertThat(Sources.onlyHint(findings)).contains(hint);
    }

    @Test
    void what_asciidoctor_says_becomes_findings_in_included_files_too() {
        sources.file("partials/table.adoc", "|===", "|a");
        sources.page("index", "include::../partials/table.adoc[]");
        assertThat(sources.findingsOf("index"))
                .containsExactly("partials/table.adoc:1: unterminated table block [source-malformed]");
        sources.page("index", "Text.", "", "----", "never closed");
        assertThat(sources.findingsOf("index"))
                .containsExactly("pages/index.adoc:5: unterminated listing block [source-malformed]");
    }

    @Test
    void an_id_that_stands_twice_is_reported() {
        sources.page("index", "[#same]", "== One", "", "[#same]", "== Two");
        assertThat(sources.findingsOf("index"))
                .singleElement()
                .asString()
                .startsWith("pages/index.adoc:7: id assigned");
    }

    private java.util.List<String> lines(String... text) {
        return Sources.lines(
                sources.file("pages/index.adoc", text).parse("index").findings());
    }

    @Test
    void a_block_without_escaping_is_raw_html() {
        assertThat(lines("= A", "", "[subs=attributes]", "<b onclick=x>text</b>"))
                .singleElement()
                .asString()
                .contains("index.adoc:4: raw HTML");
        assertThat(lines("= A", "", "[subs=attributes]", "Words alone.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[.evidence,verdict=missing]|an evidence note: it does not begin with NOTE|evidence",
                "[.claim,verdict=missing]|a claim block: it does not begin with NOTE|claim",
                "[.claim]|a claim block: it does not begin with NOTE|claim",
                "[verdict=missing]|an evidence note: it does not begin with NOTE|evidence",
                "[NOTE,verdict=missing]|an evidence note: it does not begin with NOTE.evidence or NOTE.claim|evidence",
            })
    void reportsANoteWhenItsFirstLineDoesNotMakeItOne(String line, String problem, String role) {
        Finding finding = sources.page("index", line, "====", "Text.", "", "More.", "====")
                .parse("index")
                .findings()
                .get(0);
        assertThat(finding.message()).isEqualTo("this block is not " + problem);
        assertThat(finding.hint())
                .contains("begin its first line with [NOTE." + role + ",verdict=...,evidence=...,cites=\"...\"]");
    }

    @Test
    void namesTheHeaderWhenAPartialUsesAConditionThatThePageDoesNotGive() {
        sources.file("partials/line.adoc", "Not approved for {condition}.");
        sources.page("index", "include::../partials/line.adoc[]");
        Finding finding = sources.parse("index").findings().get(0);
        assertThat(finding.location()).hasToString("src/handbook/partials/line.adoc:1");
        assertThat(finding.hint())
                .contains("add a line such as ':condition: migraine' to the header of pages/index.adoc");
    }

    @ParameterizedTest
    @CsvSource({"crisis-name, crisis", "crisis-phone, crisis", "part-one-url, partOneUrl"})
    void namesTheSettingWhenAnAttributeIsMissingBecauseItIsEmpty(String attribute, String setting) {
        sources.page("index", "See {" + attribute + "}.");
        assertThat(sources.parse("index").findings().get(0).hint())
                .contains("fill in '" + setting + "' in handbook.yml, or put the text between 'ifdef::" + attribute
                        + "[]' and 'endif::[]'");
    }

    @Test
    void a_waiver_before_the_first_paragraph_holds_for_it_alone() {
        ParsedPage page =
                header("= A", "", "// allow term-unknown: here", "One.", "", "Two.", "", "== Part", "", "Three.");
        assertThat(page.waivers())
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.lastLine()).isEqualTo(5));
    }
}
