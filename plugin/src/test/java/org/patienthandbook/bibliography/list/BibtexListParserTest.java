package org.patienthandbook.bibliography.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.bibliography.ListReading;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;

class BibtexListParserTest extends ListReading {

    @Test
    void readsEntriesWithTheirLines() throws IOException {
        Outcome<Bibliography> outcome = read("references.bib", """
                % me@example.org
                @string{bjcp = {Br J Clin Pharmacol}}
                @article{niesters2014,
                  author = {Niesters, Marieke and de Almeida, L.M.V. and others},
                  title = {{K}etamine \\& pain) for {M{\\"u}ller}},
                  journal = bjcp, year = 2014, volume = 77, number = 2, pages = {357--367},
                  doi = {10.1162/tacl\\_a\\_00276},
                  allow = {reference-uncited: listed only; doi-unverified}
                }

                @misc{web, howpublished = {\\url{https://example.org}}, title = {W}}
                """);

        assertThat(outcome.findings()).isEmpty();
        List<Reference> references = outcome.value().references();
        assertThat(references).extracting(Reference::key).containsExactly("niesters2014", "web");
        Reference article = references.get(0);
        assertThat(article.location().line()).isEqualTo(3);
        assertThat(article.lastLine()).isEqualTo(9);
        assertThat(article.doiLocation().line()).isEqualTo(7);
        assertThat(article.doi().orElseThrow().faults()).isEmpty();
        assertThat(article.registeredName()).map(Doi::name).hasValue("10.1162/tacl_a_00276");
        assertThat(article.text("container-title")).hasValue("Br J Clin Pharmacol");
        assertThat(article.text("issue")).hasValue("2");
        assertThat(article.text("page")).hasValue("357-367");
        assertThat(article.fields()).doesNotContainKeys("number", "number-of-pages");
        assertThat(references.get(1).fields())
                .containsEntry("type", "webpage")
                .containsEntry("URL", "https://example.org");
        assertThat(article.text("title")).hasValue("Ketamine & pain) for Müller");
        assertThat(article.fields().get("author").toString()).contains("et al");
        assertThat(article.waivers())
                .extracting(waiver -> waiver.rule() + "|" + waiver.reason())
                .containsExactly("reference-uncited|listed only", "doi-unverified|");
        assertThat(references.get(1).location().line()).isEqualTo(11);
    }

    @Test
    void reportsASyntaxErrorAtItsLine() throws IOException {
        Outcome<Bibliography> outcome = read("references.bib", "@article{a,\n title={A\n}\n@book{b, title={B}}");

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.bib:4");
            assertThat(finding.message()).contains("unexpected token").doesNotContain("\n");
            assertThat(finding.hint()).isPresent();
        });
    }
}
