package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;

class CitationResolverTest {

    private final Sources sources = Sources.empty().references("a", "b", "c", "d", "e");

    private static List<String> numbers(Assembled handbook) {
        return handbook.handbook().references().stream()
                .map(reference -> reference.number() + reference.key())
                .toList();
    }

    /** The visible text of the superscripts on a home page of these lines. */
    private List<String> shown(String... lines) {
        return shown(Assembled.of(sources.page("index", lines)), "index");
    }

    private static List<String> shown(Assembled handbook, String page) {
        var body = handbook.body(page);
        body.select(".visually-hidden").remove();
        return body.select("sup.citation").eachText();
    }

    @Test
    void numbersReferencesByTheirFirstCitationInPageOrder() {
        sources.file("handbook.yml", "navigation:", "- pages: [z/last, m]", "- pages: [c]")
                .page("z/last", "Text.cite:[e] Text.cite:[b]")
                .page("m", "Text.cite:[b] Text.cite:[d]")
                .page("c", "Text.cite:[d]")
                .page("a", "Unlisted.cite:[a]")
                .page("index", "Home.cite:[c]");
        assertThat(numbers(Assembled.of(sources))).containsExactly("1e", "2b", "3d", "4a", "5c");
    }

    @Test
    void numbersUncitedReferencesLastInTheOrderOfTheList() {
        assertThat(numbers(Assembled.of(sources.page("index", "Text.cite:[d]"))))
                .containsExactly("1d", "2a", "3b", "4c", "5e");
    }

    @Test
    void numbersTheReferencesOfAnEvidenceNoteWhereTheNoteIs() {
        sources.page(
                "index",
                "First.cite:[e]",
                "",
                "[NOTE.evidence,verdict=supported,evidence=low,cites=\"d,c\"]",
                "====",
                "Text.cite:[b]",
                "====",
                "",
                "Last.cite:[a]");
        assertThat(numbers(Assembled.of(sources))).containsExactly("1e", "2b", "3d", "4c", "5a");
    }

    @Test
    void doesNotCountTheCitationsOfADefinition() {
        sources.glossary("nerve:: A cord.cite:[e]").page("index", "A nerve.cite:[b]");
        Assembled handbook = Assembled.of(sources);
        assertThat(numbers(handbook)).startsWith("1b", "2a");
        NumberedReference cited = handbook.reference("e");
        assertThat(cited.citations()).isEmpty();
        assertThat(handbook.handbook().glossary().terms().get(0).html())
                .contains("href=\"references.html#ref-e\"")
                .doesNotContain("id=");
    }

    @Test
    void doesNotCountTheCitationsOfADraft() {
        sources.file("pages/a.adoc", "= Draft", ":jbake-status: draft", "", "Text.cite:[e]")
                .page("index", "Text.cite:[b]");
        assertThat(numbers(Assembled.of(sources))).startsWith("1b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cite:[a]|1",
                "cite:[a,b]|1,2",
                "cite:[b,a]|1,2",
                "cite:[a,b,c]|1-3",
                "cite:[a,b,c,e]|1-3,5",
                "cite:[a,c,e]|1,3,5",
                "cite:[a,b,d,e]|1,2,4,5",
                "cite:[e,d,c,b,a]|1-5",
                "cite:[a, a]|1",
                "cite:[a(p. 12)]|1(p. 12)",
                "cite:[a,b(p. 12),c]|1,2(p. 12),3",
                "cite:[a(pp. 3, 5),b]|1(pp. 3, 5),2",
                "cite:[a( p. 1 )]|1(p. 1)",
                "cite:[a]cite:[b]|1,2",
                "cite:[a]cite:[b]cite:[c]|1-3",
                "cite:[b] cite:[a]|2 ;; 1",
            })
    void writesCitationsInAmaStyle(String macros, String shown) {
        String[] expected = shown.split(" ;; ");
        List<String> found = shown("Order.cite:[a] cite:[b] cite:[c] cite:[d] cite:[e]", "", "Text." + macros);
        assertThat(found.subList(5, found.size())).containsExactly(expected);
    }

    @Test
    void linksNumbersAndReferencesBothWays() {
        Assembled handbook = Assembled.of(sources.page("index", "One.cite:[a] Two.cite:[a,b,c]"));
        var body = handbook.body("index");
        assertThat(body.select("sup.citation a").eachAttr("href")).containsExactly("#ref-a", "#ref-a", "#ref-c");
        assertThat(handbook.reference("a").citations())
                .extracting(Citation::anchor)
                .containsExactly("cite-a-1", "cite-a-2")
                .allSatisfy(anchor -> assertThat(body.getElementById(anchor)).isNotNull());
        assertThat(body.getElementById("cite-b-1"))
                .as("a number inside a collapsed run has an anchor")
                .isNotNull();
        assertThat(handbook.page("index").references()).containsExactly("a", "b", "c");
    }

    @Test
    void recordsTheLineOfACitation() {
        Assembled handbook = Assembled.of(sources.page("index", "One.", "Two.cite:[a]"));
        assertThat(handbook.reference("a").citations())
                .extracting(
                        citation -> citation.page() + ":" + citation.location().line())
                .containsExactly("index:4");
    }

    @Test
    void removesTheCitationsOfATitleThatIsCopiedIntoALink() {
        sources.page("index", "See <<_own>> and xref:b.adoc[].", "", "[#_own]", "== A title cite:[b]", "", "Text.")
                .file("pages/b.adoc", "= B cite:[a]", "", "Text.");
        Assembled handbook = Assembled.of(sources);
        assertThat(shown(handbook, "index")).hasSize(1);
        assertThat(handbook.reference("b").citations()).hasSize(1);
        assertThat(handbook.body("index").select("p a").eachText()).containsExactly("A title", "B");
        assertThat(handbook.body("index").select("p a hb-cite, p a sup")).isEmpty();
    }

    @Test
    void reportsAnUnknownKeyAtItsLineWithTheNearestKey() {
        sources.references("smith2020").page("index", "One.", "Two.cite:[smith2021] Three.");
        Assembled handbook = Assembled.of(sources);
        assertThat(handbook.findings())
                .containsExactly("pages/index.adoc:4: there is no reference 'smith2021' [citation-unknown]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'smith2020'?");
        assertThat(handbook.page("index").text()).isEqualTo("A page\nOne. Two. Three.");
    }

    @Test
    void keepsKnownKeysBesideAnUnknownOne() {
        sources.page("index", "Text.cite:[a,nobody,b]");
        Assembled handbook = Assembled.of(sources);
        assertThat(handbook.findings()).hasSize(1);
        assertThat(handbook.hint()).isEqualTo("add it to the reference list, or correct the key");
        assertThat(shown(handbook, "index")).containsExactly("1,2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a--b", "a__b__c", "_a_", "a...b", "a b", "-a", "a&b", "[a", "ü"})
    void explainsValidKeysWhenAsciidocWouldChangeAKey(String key) {
        sources.page("index", "Text.cite:[" + key + "]");
        Assembled handbook = Assembled.of(sources);
        assertThat(handbook.findings())
                .singleElement()
                .asString()
                .startsWith("pages/index.adoc:3: ")
                .endsWith("[citation-unknown]");
        assertThat(handbook.hint())
                .isEqualTo(
                        "use a key of letters and digits, with single '.', '_' or '-' between them, such as cite:[niesters2014]");
    }

    @Test
    void reportsACitationWithoutAKey() {
        assertThat(Assembled.of(sources.page("index", "Text.cite:[]")).findings())
                .containsExactly("pages/index.adoc:3: the citation has no key [citation-unknown]");
    }

    @Test
    void reportsAnUnknownKeyOfAnEvidenceNoteAtTheNote() {
        sources.page(
                "index", "[NOTE.evidence,verdict=supported,evidence=low,cites=\"a,nobody\"]", "====", "Text.", "====");
        assertThat(Assembled.of(sources).findings())
                .containsExactly("pages/index.adoc:4: there is no reference 'nobody' [citation-unknown]");
    }

    @Test
    void reportsAnUnknownKeyOfADefinitionInTheGlossary() {
        sources.glossary("nerve:: A cord.cite:[nobody]").page("index", "A nerve.");
        assertThat(Assembled.of(sources).findings())
                .containsExactly("glossary.adoc:1: there is no reference 'nobody' [citation-unknown]");
    }

    @Test
    void reportsAnUnknownKeyOfAPartialOnceWhenSeveralPagesIncludeIt() {
        sources.file("partials/card.adoc", "Card.cite:[nobody]")
                .page("index", "include::../partials/card.adoc[]")
                .page("b", "include::../partials/card.adoc[]");
        assertThat(Assembled.of(sources).findings().stream().distinct())
                .containsExactly("partials/card.adoc:1: there is no reference 'nobody' [citation-unknown]");
    }
}
