package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

class TermResolverTest {

    private static final String[] GLOSSARY = {
        "= Glossary",
        "",
        "nerve:: A cord in the body.",
        "",
        "NMDA receptor:: A switch on a nerve.",
        "",
        "[.explicit-only]#dose#:: How much.",
        "",
        "[[term-crps]]complex regional pain syndrome::",
        "CRPS:: Pain in a limb."
    };

    private final Sources sources = Sources.empty().glossary(GLOSSARY);

    /** The linked words of a page, each with where it leads. */
    private List<String> links(String... lines) {
        return linksOf(Assembled.of(sources.page("index", lines)), "index");
    }

    private static List<String> linksOf(Assembled handbook, String page) {
        return handbook.body(page).select("a.term").stream()
                .map(link -> link.text() + " -> " + link.attr("href"))
                .toList();
    }

    @Test
    void a_term_is_linked_at_its_first_use_in_the_preamble_and_in_each_section() {
        assertThat(links(
                        "A nerve, a nerve.",
                        "",
                        "More nerves.",
                        "",
                        "== One",
                        "",
                        "The nerve.",
                        "",
                        "=== Deeper",
                        "",
                        "Nerves.",
                        "",
                        "== Two",
                        "",
                        "* Nerves",
                        "* nerve"))
                .containsExactly(
                        "nerve -> glossary.html#term-nerve",
                        "nerve -> glossary.html#term-nerve",
                        "Nerves -> glossary.html#term-nerve");
    }

    @Test
    void a_page_in_a_folder_links_from_there() {
        sources.page("conditions/crps", "With CRPS.");
        assertThat(linksOf(Assembled.of(sources), "conditions/crps"))
                .containsExactly("CRPS -> ../glossary.html#term-crps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "== The nerve",
                "=== The nerve",
                "link:https://example.org/[the nerve]",
                "xref:index.adoc[the nerve]",
                "`nerve`",
                "----\nnerve\n----",
                "....\nnerve\n....",
                "[quote]\nThe nerve.",
                "[quote]\n____\nThe nerve.\n____",
                "[verse]\nThe nerve.",
                "\"`nerve`\" link:https://example.org/[nerve]",
                ".The nerve\n|===\n|x\n|===",
                ".The nerve\nimage::x.svg[x]",
                ".The nerve\n* item",
                "|===\n|nerve |two\n\n|a |b\n|===",
                "[cols=\"h,1\"]\n|===\n|nerve |b\n|===",
                "[.no-term]#nerve#",
                "[.no-term]\nThe nerve.",
                "footnote:[x] stem:[x]",
            })
    void a_term_is_never_linked_where_it_would_disturb(String text) {
        sources.file("images/x.svg", "<svg/>");
        List<String> links = links(text.split("\n"));
        if (text.startsWith("\"`")) {
            assertThat(links).hasSize(1);
        } else {
            assertThat(links).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* A nerve",
                ". A nerve",
                "word:: A nerve",
                "|===\n|A nerve\n|===",
                "*nerve*",
                "_nerve_",
                "NOTE: A nerve",
                "[.key-points]\n****\n* A nerve\n****",
                "[NOTE.evidence,verdict=supported,evidence=low,cites=\"a\"]\n====\nA nerve.\n====",
                "text footnote:[A nerve]",
                "(nerve)",
                "non-nerve",
            })
    void a_term_is_linked_wherever_text_runs(String text) {
        sources.references("a");
        assertThat(links(text.split("\n"))).hasSize(1);
    }

    @Test
    void the_text_around_a_term_stays_as_it_was() {
        Assembled handbook = Assembled.of(sources.page("index", "A nerve & an NMDA receptor < CRPS, end."));
        assertThat(handbook.page("index").text()).isEqualTo("A page\nA nerve & an NMDA receptor < CRPS, end.");
        assertThat(handbook.body("index").select("p").html())
                .isEqualTo("A <a class=\"term\" href=\"glossary.html#term-nerve\">nerve</a> &amp; an "
                        + "<a class=\"term\" href=\"glossary.html#term-nmda-receptor\">NMDA receptor</a> &lt; "
                        + "<a class=\"term\" href=\"glossary.html#term-crps\">CRPS</a>, end.");
    }

    @Test
    void a_definition_links_other_terms_but_not_its_own() {
        sources.page("index", "One nerve, one NMDA receptor, CRPS and term:[dose].");
        List<String> definitions = Assembled.of(sources).handbook().glossary().terms().stream()
                .map(term -> term.id() + ": " + term.html())
                .toList();
        assertThat(definitions.get(0)).isEqualTo("nerve: <p>A cord in the body.</p>");
        assertThat(definitions.get(1))
                .isEqualTo("nmda-receptor: <p>A switch on a <a class=\"term\" href=\"#term-nerve\">nerve</a>.</p>");
    }

    @Test
    void the_words_of_a_page_carry_definitions_with_links_from_that_page() {
        sources.page("a/b", "One NMDA receptor.");
        assertThat(Assembled.of(sources).page("a/b").words())
                .singleElement()
                .satisfies(
                        word -> assertThat(word.html())
                                .isEqualTo(
                                        "<p>A switch on a <a class=\"term\" href=\"../glossary.html#term-nerve\">nerve</a>.</p>"));
    }

    @Test
    void an_explicit_use_is_linked_every_time_and_the_first_automatic_one_is_not_needed_then() {
        assertThat(links("The term:[nerve] and the term:[nerve], and a nerve.")).hasSize(2);
    }

    @Test
    void an_explicit_use_names_the_term_by_text_or_by_anchor() {
        assertThat(
                        links(
                                "term:[NMDA receptors], term:nmda-receptor[switch], term:term-crps[this pain], term:crps[it], term:[doses]"))
                .containsExactly(
                        "NMDA receptors -> glossary.html#term-nmda-receptor",
                        "switch -> glossary.html#term-nmda-receptor",
                        "this pain -> glossary.html#term-crps",
                        "it -> glossary.html#term-crps",
                        "doses -> glossary.html#term-dose");
    }

    @Test
    void an_explicit_use_works_in_a_heading_but_its_copies_in_links_are_words() {
        Assembled handbook =
                Assembled.of(sources.page("index", "<<_own>>", "", "[#_own]", "== The term:[nerve]", "", "Text."));
        assertThat(handbook.body("index").select("a[href=#_own]").html()).isEqualTo("The nerve");
        assertThat(handbook.body("index").select("h2 a.term")).hasSize(1);
        assertThat(handbook.handbook().termUses().stream()
                        .filter(use ->
                                use.term().equals("nerve") && use.page().value().equals("index")))
                .hasSize(1);
    }

    @Test
    void an_unknown_term_is_reported_with_the_nearest_one() {
        Assembled handbook = Assembled.of(sources.page("index", "First.", "The term:[NMDA recepter] here."));
        assertThat(handbook.findings())
                .containsExactly("pages/index.adoc:4: the glossary has no term 'NMDA recepter' [term-unknown]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'NMDA receptor'?");
        assertThat(handbook.page("index").text()).contains("The NMDA recepter here.");
    }

    @Test
    void an_unknown_anchor_is_reported_with_the_nearest_anchor() {
        Assembled handbook = Assembled.of(sources.page("index", "The term:nmda-recepter[switch] here."));
        assertThat(handbook.findings())
                .containsExactly("pages/index.adoc:3: the glossary has no term 'nmda-recepter' [term-unknown]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'nmda-receptor'?");
    }

    @Test
    void where_nothing_is_near_the_hint_says_what_to_do() {
        assertThat(Assembled.of(sources.page("index", "The term:[zebra] here.")).hint())
                .isEqualTo("add it to glossary.adoc, or write the word without term:");
    }

    @Test
    void an_unknown_term_in_a_definition_is_reported_in_the_glossary() {
        sources.glossary("nerve:: A cord,", "not a term:[zebra].");
        assertThat(Assembled.of(sources).findings())
                .containsExactly("glossary.adoc:2: the glossary has no term 'zebra' [term-unknown]");
    }

    @Test
    void uses_are_listed_in_page_order_with_their_lines() {
        sources.page("index", "First.", "", "A nerve.").page("b", "CRPS.");
        assertThat(Assembled.of(sources).handbook().termUses())
                .extracting(use ->
                        use.term() + " " + use.page() + " " + use.location().line())
                .containsExactly("crps b 3", "nerve index 5", "nerve glossary 5");
    }

    @Test
    void the_introduction_of_the_glossary_is_text_like_any_other() {
        sources.glossary(
                "= Glossary",
                "",
                "Read about the term:[nerve] xref:pages/index.adoc[at home], not term:[zebra].cite:[nobody]",
                "",
                "nerve:: A cord.");
        Assembled handbook = Assembled.of(sources);
        assertThat(handbook.findings())
                .containsExactly(
                        "glossary.adoc:3: there is no reference 'nobody' [citation-unknown]",
                        "glossary.adoc:3: the glossary has no term 'zebra' [term-unknown]");
        assertThat(handbook.handbook().glossary().introduction())
                .contains("<a href=\"index.html\">at home</a>")
                .contains("href=\"#term-nerve\"")
                .doesNotContain("hb-");
    }
}
