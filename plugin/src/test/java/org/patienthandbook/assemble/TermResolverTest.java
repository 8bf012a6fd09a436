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

    /** The linked words of the home page, each with its target. */
    private List<String> links(String... lines) {
        return linksOf(Assembled.of(sources.page("index", lines)), "index");
    }

    private static List<String> linksOf(Assembled handbook, String page) {
        return handbook.body(page).select("a.term").stream()
                .map(link -> link.text() + " -> " + link.attr("href"))
                .toList();
    }

    @Test
    void linksATermAtItsFirstUseInThePreambleAndInEachSection() {
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
    void linksRelativeToTheFolderOfThePage() {
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
    void doesNotLinkATermInHeadingsLinksCodeOrQuotes(String text) {
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
    void linksATermInAnyBlockWithText(String text) {
        sources.references("a");
        assertThat(links(text.split("\n"))).hasSize(1);
    }

    @Test
    void keepsTheTextAroundATerm() {
        Assembled handbook = Assembled.of(sources.page("index", "A nerve & an NMDA receptor < CRPS, end."));
        assertThat(handbook.page("index").text()).isEqualTo("A page\nA nerve & an NMDA receptor < CRPS, end.");
        assertThat(handbook.body("index").select("p").html())
                .isEqualTo("A <a class=\"term\" href=\"glossary.html#term-nerve\">nerve</a> &amp; an "
                        + "<a class=\"term\" href=\"glossary.html#term-nmda-receptor\">NMDA receptor</a> &lt; "
                        + "<a class=\"term\" href=\"glossary.html#term-crps\">CRPS</a>, end.");
    }

    @Test
    void linksOtherTermsInADefinition() {
        sources.page("index", "One nerve, one NMDA receptor, CRPS and term:[dose].");
        List<String> definitions = Assembled.of(sources).handbook().glossary().terms().stream()
                .map(term -> term.id() + ": " + term.html())
                .toList();
        assertThat(definitions.get(0)).isEqualTo("nerve: <p>A cord in the body.</p>");
        assertThat(definitions.get(1))
                .isEqualTo("nmda-receptor: <p>A switch on a <a class=\"term\" href=\"#term-nerve\">nerve</a>.</p>");
    }

    @Test
    void writesTheLinksOfDefinitionsRelativeToThePageThatShowsThem() {
        sources.page("a/b", "One NMDA receptor.");
        assertThat(Assembled.of(sources).page("a/b").words())
                .singleElement()
                .satisfies(
                        word -> assertThat(word.html())
                                .isEqualTo(
                                        "<p>A switch on a <a class=\"term\" href=\"../glossary.html#term-nerve\">nerve</a>.</p>"));
    }

    @Test
    void linksEveryExplicitUseAndNoFurtherUse() {
        assertThat(links("The term:[nerve] and the term:[nerve], and a nerve.")).hasSize(2);
    }

    @Test
    void findsAnExplicitTermByTextOrAnchor() {
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
    void linksAnExplicitUseInAHeadingButNotItsCopiesInLinks() {
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
    void reportsAnUnknownTermWithTheNearestTerm() {
        Assembled handbook = Assembled.of(sources.page("index", "First.", "The term:[NMDA recepter] here."));
        assertThat(handbook.findings())
                .containsExactly("pages/index.adoc:4: the glossary has no term 'NMDA recepter' [term-unknown]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'NMDA receptor'?");
        assertThat(handbook.page("index").text()).contains("The NMDA recepter here.");
    }

    @Test
    void reportsAnUnknownAnchorWithTheNearestAnchor() {
        Assembled handbook = Assembled.of(sources.page("index", "The term:nmda-recepter[switch] here."));
        assertThat(handbook.findings())
                .containsExactly("pages/index.adoc:3: the glossary has no term 'nmda-recepter' [term-unknown]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'nmda-receptor'?");
    }

    @Test
    void suggestsAnActionWhenNoTermIsNear() {
        assertThat(Assembled.of(sources.page("index", "The term:[zebra] here.")).hint())
                .isEqualTo("add it to glossary.adoc, or write the word without term:");
    }

    @Test
    void reportsAnUnknownTermOfADefinitionInTheGlossary() {
        sources.glossary("nerve:: A cord,", "not a term:[zebra].");
        assertThat(Assembled.of(sources).findings())
                .containsExactly("glossary.adoc:2: the glossary has no term 'zebra' [term-unknown]");
    }

    @Test
    void listsUsesInPageOrderWithTheirLines() {
        sources.page("index", "First.", "", "A nerve.").page("b", "CRPS.");
        assertThat(Assembled.of(sources).handbook().termUses())
                .extracting(use ->
                        use.term() + " " + use.page() + " " + use.location().line())
                .containsExactly("crps b 3", "nerve index 5", "nerve glossary 5");
    }

    @Test
    void resolvesTheIntroductionOfTheGlossary() {
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
