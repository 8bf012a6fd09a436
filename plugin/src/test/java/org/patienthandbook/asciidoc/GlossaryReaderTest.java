package org.patienthandbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;

class GlossaryReaderTest {

    private final Sources sources = Sources.empty();

    private List<Term> terms(String... lines) {
        return sources.glossary(lines).readGlossary().value().terms();
    }

    @Test
    void there_need_not_be_a_glossary() {
        assertThat(sources.readGlossary().value()).isEqualTo(Glossary.EMPTY);
    }

    @Test
    void an_entry_is_a_term_with_its_definition() {
        Term term = terms("= Glossary", "", "NMDA receptor:: A *switch* on nerve cells.")
                .get(0);
        assertThat(term.id()).isEqualTo("nmda-receptor");
        assertThat(term.name()).isEqualTo("NMDA receptor");
        assertThat(term.synonyms()).isEmpty();
        assertThat(term.html()).isEqualTo("<p>A <strong>switch</strong> on nerve cells.</p>");
        assertThat(term.text()).isEqualTo("A switch on nerve cells.");
        assertThat(term.explicitOnly()).isFalse();
        assertThat(term.location().line()).isEqualTo(3);
    }

    @Test
    void terms_that_share_a_definition_are_names_of_one_entry() {
        List<Term> terms = terms(
                "chronic pain::", "long-lasting pain::", "persistent pain:: Pain that lasts.", "", "dose:: How much.");
        assertThat(terms).extracting(Term::id).containsExactly("chronic-pain", "dose");
        assertThat(terms.get(0).synonyms()).containsExactly("long-lasting pain", "persistent pain");
        assertThat(terms.get(0).names())
                .extracting(name -> name.location().line())
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "[[term-crps]]CRPS, crps",
        "[[crps]]Complex regional pain syndrome, crps",
        "Café au lait!, cafe-au-lait",
        "5-HT, 5-ht",
        "Größe, gro-e",
        "痛み, term",
    })
    void an_entry_has_the_anchor_it_is_given_or_one_made_of_its_name(String written, String id) {
        assertThat(terms(written + ":: A word.").get(0).id()).isEqualTo(id);
    }

    @Test
    void an_entry_is_explicit_only_by_its_term_or_by_the_line_before_it() {
        assertThat(terms("[.explicit-only]#dose#:: How much.", "pain:: What hurts."))
                .extracting(term -> term.name() + " " + term.explicitOnly())
                .containsExactly("dose true", "pain false");
        assertThat(terms("[.explicit-only]", "dose:: How much.", "pain:: What hurts."))
                .extracting(Term::explicitOnly)
                .containsExactly(true, false);
    }

    @Test
    void a_term_without_a_definition_is_reported_and_left_out() {
        sources.glossary("pain:: What hurts.", "", "dose::");
        assertThat(Sources.lines(sources.readGlossary().findings()))
                .containsExactly("glossary.adoc:3: the term 'dose' has no definition [source-malformed]");
        assertThat(sources.readGlossary().value().terms())
                .extracting(Term::name)
                .containsExactly("pain");
    }

    @Test
    void a_definition_may_have_several_blocks() {
        assertThat(terms("pain::", "+", "--", "What hurts.", "", "* now", "* later", "--")
                        .get(0)
                        .text())
                .isEqualTo("What hurts. now later");
    }

    @Test
    void entries_may_stand_in_sections_and_text_around_them_introduces_the_glossary() {
        sources.glossary(
                "= Glossary",
                "",
                "Words we use.",
                "",
                "== A",
                "",
                "acute pain:: New pain.",
                "",
                "== B",
                "",
                "bladder:: An organ.");
        Glossary glossary = sources.readGlossary().value();
        assertThat(glossary.terms()).extracting(Term::name).containsExactly("acute pain", "bladder");
        assertThat(glossary.introduction()).contains("Words we use.");
    }

    @Test
    void two_entries_with_one_anchor_are_reported() {
        sources.glossary("café:: A place.", "cafe:: Another.");
        assertThat(Sources.lines(sources.readGlossary().findings()))
                .containsExactly("glossary.adoc:2: the anchor 'term-cafe' of 'cafe' belongs to 'café' at"
                        + " src/handbook/glossary.adoc:1 too [term-ambiguous]");
    }

    @Test
    void a_waiver_of_the_glossary_holds_for_one_entry() {
        sources.glossary(
                "pain:: What hurts.", "", "// allow term-unused: for staff", "dose:: How much.", "", "more:: Text.");
        assertThat(sources.readGlossary().value().waivers())
                .extracting(waiver -> waiver.rule() + " " + waiver.firstLine() + "-" + waiver.lastLine())
                .containsExactly("term-unused 3-5");
    }

    @Test
    void a_broken_glossary_is_reported() {
        sources.bytes("glossary.adoc", (byte) 0xE9);
        assertThat(Sources.lines(sources.readGlossary().findings()))
                .containsExactly("glossary.adoc: the file is not a UTF-8 text [source-malformed]");
    }
}
