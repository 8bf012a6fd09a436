package org.patienthandbook.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.assemble.Assembled;
import org.patienthandbook.model.EvidenceNote;

class BlockMarkupTest {

    private final Sources sources = Sources.empty().references("a", "b");

    private Document body(String... lines) {
        return Assembled.of(sources.page("index", lines)).body("index");
    }

    private EvidenceNote note(String... lines) {
        return Assembled.of(sources.page("index", lines)).handbook().notes().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-points", "off-label", "safety", "get-help"})
    void a_block_with_a_cards_role_is_a_card_with_its_own_title(String role) {
        Element card =
                body("[." + role + "]", ".My title", "****", "Text.", "****").selectFirst(".card");
        assertThat(card.classNames()).contains(role, "card");
        Element title = card.selectFirst("> .card-title");
        assertThat(title.text()).isEqualTo("My title");
        assertThat(card.attr("aria-labelledby")).isEqualTo(title.id());
        assertThat(card.text()).isEqualTo("My title Text.");
    }

    @Test
    void a_card_without_a_title_gets_the_themes() {
        assertThat(body("[.safety]", "Careful.")
                        .selectFirst(".card > .card-title > hb-text")
                        .attr("data-key"))
                .isEqualTo("card.safety");
    }

    @Test
    void a_section_is_titled_by_its_own_heading() {
        Element card = body("[.get-help]", "== Help", "", "Call.").selectFirst(".card");
        assertThat(card.select(".card-title")).isEmpty();
        assertThat(card.selectFirst("h2").text()).isEqualTo("Help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[.off-label]#words#", "[.off-label]*words*", "[.off-label]_words_", "[.off-label]`words`"})
    void words_with_a_cards_role_are_no_card_and_make_no_page_have_one(String words) {
        Assembled handbook = Assembled.of(sources.page("index", "Some " + words + "."));
        assertThat(handbook.body("index").select(".card")).isEmpty();
        assertThat(handbook.body("index").select("p > .off-label").text()).isEqualTo("words");
        assertThat(handbook.page("index").roles()).doesNotContain("off-label");
    }

    @Test
    void roles_of_blocks_and_words_survive_as_classes() {
        assertThat(body("[.my-role.other]", "Text [.word-role]#here#.")
                        .select(".my-role.other .word-role")
                        .text())
                .isEqualTo("here");
    }

    @Test
    void an_evidence_note_shows_verdict_text_strength_and_sources() {
        Element note = body(
                        "[NOTE.evidence,verdict=overstated,evidence=very-low,cites=\"a,b\"]",
                        ".Relief",
                        "====",
                        "What is known.",
                        "====")
                .selectFirst(".evidence-note");
        assertThat(note.classNames()).contains("verdict-overstated").doesNotContain("admonitionblock");
        assertThat(note.id()).isEqualTo("evidence-note-1");
        assertThat(note.select("hb-text").eachAttr("data-key"))
                .startsWith("evidence.label", "evidence.verdict.overstated", "evidence.level.very-low");
        assertThat(note.selectFirst(".evidence-own-title").text()).isEqualTo("Relief");
        assertThat(note.selectFirst(".evidence-text").text()).isEqualTo("What is known.");
        assertThat(note.select("sup.citation a")).hasSize(2);
    }

    @Test
    void an_evidence_note_is_gathered_as_it_was_written() {
        EvidenceNote note = note(
                "Before.",
                "",
                "[NOTE.evidence,verdict=needs-context,evidence=moderate,cites=\"a, b\"]",
                "====",
                "See <<here>>.",
                "====",
                "",
                "[#here]",
                "After.");
        assertThat(note.verdictValue()).contains(EvidenceNote.Verdict.NEEDS_CONTEXT);
        assertThat(note.levelValue()).contains(EvidenceNote.Level.MODERATE);
        assertThat(note.keys()).containsExactly("a", "b");
        assertThat(note.anchor()).isEqualTo("evidence-note-1");
        assertThat(note.location().line()).isEqualTo(6);
        assertThat(note.html()).contains("href=\"index.html#here\"").doesNotContain("data-hb");
    }

    @Test
    void an_evidence_note_keeps_an_id_of_its_own_and_may_be_one_paragraph() {
        assertThat(note("[#own.evidence,verdict=supported,evidence=high,cites=a]", "NOTE: Right.")
                        .anchor())
                .isEqualTo("own");
    }

    @Test
    void aClaimBlockShowsTheClaimAndWhatStudiesFound() {
        Element claim = body(
                        "[NOTE#own.claim,verdict=overstated,evidence=low,cites=a]",
                        ".Relief",
                        "====",
                        "It stops pain for months.",
                        "",
                        "For some, pain is less for days.",
                        "",
                        "* Most studies are small.",
                        "====")
                .selectFirst(".evidence-note.claim.verdict-overstated");
        assertThat(claim.children())
                .extracting(Element::className)
                .containsExactly("claim-part", "evidence-title", "evidence-text", "evidence-strength");
        assertThat(claim.select(".claim-part").text()).isEqualTo("Relief It stops pain for months.");
        assertThat(claim.selectFirst(".claim-text").text()).isEqualTo("It stops pain for months.");
        assertThat(claim.selectFirst(".evidence-text").text())
                .isEqualTo("For some, pain is less for days. Most studies are small.");
        assertThat(claim.select("hb-text").eachAttr("data-key"))
                .startsWith("claim.label", "claim.found", "evidence.verdict.overstated", "evidence.level.low");
        assertThat(claim.attr("aria-labelledby").split(" "))
                .allSatisfy(id -> assertThat(claim.getElementById(id)).isNotNull());
    }

    @Test
    void aClaimIsGatheredApartFromWhatStudiesFound() {
        EvidenceNote note = note(
                "[NOTE.claim,verdict=supported,evidence=high,cites=a]",
                ".Relief",
                "====",
                "See <<here>>.",
                "",
                "It is true.",
                "====",
                "",
                "[#here]",
                "After.");
        assertThat(note.title()).isEqualTo("Relief");
        assertThat(note.claim().orElseThrow())
                .contains("href=\"index.html#here\"")
                .doesNotContain("true");
        assertThat(note.html()).contains("It is true.").doesNotContain("See");
    }

    @Test
    void anEvidenceNoteHasNoClaimWhenANoteInsideItHasOne() {
        EvidenceNote note = note(
                "[NOTE.evidence,verdict=supported,evidence=high,cites=a]",
                "=====",
                "Outer.",
                "",
                "[NOTE.claim,verdict=supported,evidence=high,cites=a]",
                ".Inner",
                "====",
                "A claim.",
                "",
                "It is true.",
                "====",
                "=====");
        assertThat(note.claim()).isEmpty();
        assertThat(note.title()).isEmpty();
        assertThat(note.html()).contains("Outer.", "A claim.");
    }

    @Test
    void aRoleNamedLikeANoteDoesNotMakeOne() {
        assertThat(Assembled.of(sources.page("index", "[.evidence-note]", "Text."))
                        .handbook()
                        .notes())
                .isEmpty();
    }

    @Test
    void theOffLabelRoleMakesAParagraphALineAndABlockACard() {
        Document body = body("[.off-label]", "Not approved.", "", "[.off-label]", "--", "Not approved.", "--");
        assertThat(body.select(".paragraph.off-label")).hasSize(1);
        assertThat(body.select(".paragraph.off-label").text()).isEqualTo("Not approved.");
        assertThat(body.select(".openblock.off-label.card > .card-title")).hasSize(1);
    }

    @Test
    void an_evidence_note_within_another_notice_is_one_too() {
        Assembled handbook = Assembled.of(sources.page(
                "index",
                "[WARNING]",
                "======",
                "Careful.",
                "",
                "[NOTE.evidence,verdict=supported,evidence=high,cites=a]",
                "====",
                "Right.",
                "====",
                "======"));
        assertThat(handbook.handbook().notes()).hasSize(1);
        assertThat(handbook.body("index").select("table")).isEmpty();
    }

    @Test
    void an_evidence_note_in_a_list_or_a_card_is_one_too() {
        Assembled handbook = Assembled.of(sources.page(
                "index",
                "* item",
                "+",
                "[NOTE.evidence,verdict=supported,evidence=high,cites=a]",
                "====",
                "One.",
                "====",
                "",
                "[.key-points]",
                "****",
                "[NOTE.evidence,verdict=supported,evidence=high,cites=b]",
                "====",
                "Two.",
                "====",
                "****"));
        assertThat(handbook.handbook().notes())
                .extracting(EvidenceNote::anchor)
                .containsExactly("evidence-note-1", "evidence-note-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "TIP", "WARNING", "CAUTION", "IMPORTANT"})
    void an_ordinary_notice_is_no_table_and_says_its_kind_in_words(String kind) {
        Element notice = body(kind + ": Text.").selectFirst(".admonitionblock");
        assertThat(notice.select("table")).isEmpty();
        assertThat(notice.selectFirst("> .title > hb-text").attr("data-key"))
                .isEqualTo("admonition." + kind.toLowerCase(java.util.Locale.ROOT));
        assertThat(notice.selectFirst("> .content").text()).isEqualTo("Text.");
    }

    @Test
    void the_header_cells_of_a_table_say_what_they_head() {
        Document body = body("[%header,cols=\"h,1\"]", "|===", "|Drug |Dose", "", "|A |1", "|===");
        assertThat(body.select("thead th").eachAttr("scope")).containsExactly("col", "col");
        assertThat(body.select("tbody th").eachAttr("scope")).containsExactly("row");
    }

    @Test
    void a_wide_table_scrolls_in_a_frame_that_the_keyboard_reaches() {
        Element frame = body("|===", "|a |b", "|===").selectFirst(".table-scroll");
        assertThat(frame.attr("tabindex")).isEqualTo("0");
        assertThat(frame.children()).extracting(Element::normalName).containsExactly("table");
    }

    @Test
    void no_id_stands_twice_whatever_a_page_holds() {
        Document body = body(
                "[.safety]",
                "One.",
                "",
                "[.safety]",
                "Two.",
                "",
                ".T",
                "|===",
                "|a",
                "|===",
                "",
                ".T",
                "|===",
                "|a",
                "|===");
        assertThat(body.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
