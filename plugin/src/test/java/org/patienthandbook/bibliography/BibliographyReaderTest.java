package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;

class BibliographyReaderTest extends ListReading {

    private static final String YAML = """
            # a comment
            - id: niesters2014
              type: article-journal
              title: "Ketamine for chronic pain: risks and benefits"
              author: [{family: Niesters, given: Marieke}]
              issued: {date-parts: [[2014]]}
              volume: 77
              DOI: 10.1111/bcp.12094
              allow:
                - rule: reference-uncited
                  reason: listed by the article
                - {rule: doi-untidy, reason: ""}

            # between

            - id: nice-ng193
              title: >
                Chronic pain
                in over 16s

              issued: 2021-04
            - {id: flow, URL: "https://example.org",
               DOI: "doi:10.1234/x"}
            """;

    @Test
    void everyItemKnowsItsLinesAndThoseOfItsDoi() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", YAML);

        assertThat(outcome.findings()).isEmpty();
        List<Reference> references = outcome.value().references();
        assertThat(references).extracting(Reference::key).containsExactly("niesters2014", "nice-ng193", "flow");
        assertThat(references).extracting(item -> item.location().line()).containsExactly(2, 16, 22);
        assertThat(references).extracting(Reference::lastLine).containsExactly(12, 21, 23);
        assertThat(references).extracting(item -> item.doiLocation().line()).containsExactly(8, 16, 23);
    }

    @Test
    void theFieldsArePlainValuesWithoutTheHandbooksOwn() throws IOException {
        Reference reference = read("references.yml", YAML).value().references().get(0);

        assertThat(reference.fields())
                .containsEntry("volume", 77)
                .containsEntry("author", List.of(Map.of("family", "Niesters", "given", "Marieke")))
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2014))))
                .doesNotContainKeys("id", "allow");
        assertThat(reference.registeredName()).map(Doi::name).hasValue("10.1111/bcp.12094");
    }

    @Test
    void aDateMayBeWrittenAsPeopleWriteIt() throws IOException {
        Reference reference = read("references.yml", YAML).value().references().get(1);

        assertThat(reference.fields()).containsEntry("issued", Map.of("date-parts", List.of(List.of(2021, 4))));
    }

    @Test
    void aWaiverHoldsForTheLinesOfItsItem() throws IOException {
        Reference reference = read("references.yml", YAML).value().references().get(0);

        assertThat(reference.waivers()).hasSize(2);
        assertThat(reference.waivers().get(0).rule()).isEqualTo("reference-uncited");
        assertThat(reference.waivers().get(0).reason()).isEqualTo("listed by the article");
        assertThat(reference.waivers().get(0).location().line()).isEqualTo(10);
        assertThat(reference.waivers().get(0).covers(reference.doiLocation())).isTrue();
        assertThat(reference.waivers().get(1).reason()).isEmpty();
        assertThat(reference.waivers().get(1).location().line()).isEqualTo(12);
        assertThat(reference.waivers().get(1).lastLine()).isEqualTo(12);
    }

    @Test
    void noListIsAnEmptyOne() throws IOException {
        assertThat(read()).isEqualTo(Outcome.of(Bibliography.EMPTY));
    }

    @Test
    void anEmptyFileIsAnEmptyList() throws IOException {
        assertThat(read("references.yml", "# nothing yet\n")).isEqualTo(Outcome.of(Bibliography.EMPTY));
    }

    @Test
    void ofTwoListsTheFirstIsRead() throws IOException {
        Files.writeString(folder.resolve("references.bib"), "@book{other, title={B}}");
        Outcome<Bibliography> outcome = read("references.yml", "- {id: a, title: A}\n");

        assertThat(outcome.value().references()).extracting(Reference::key).containsExactly("a");
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.bib");
        });
    }

    @Test
    void cslJsonIsReadAsReferenceManagersAndRegistriesExportIt() throws IOException {
        Outcome<Bibliography> outcome = read("references.json", """
                [
                  {"id": "a1", "type": "article-journal", "ISSN": ["0003-3022", "1528-1175"], "citation-key": "a1",
                   "issued": {"date-parts": [["2014", 2]]}, "member": "301",
                   "author": [{"family": "A", "given": "B", "affiliation": []}],
                   "DOI": "10.1111/a"
                  },
                  {"id": "b2", "DOI": ""}
                ]
                """);

        assertThat(outcome.findings()).isEmpty();
        Reference reference = outcome.value().references().get(0);
        assertThat(reference.location().line()).isEqualTo(2);
        assertThat(reference.lastLine()).isEqualTo(6);
        assertThat(reference.doiLocation().line()).isEqualTo(5);
        assertThat(reference.fields())
                .containsEntry("ISSN", "0003-3022, 1528-1175")
                .containsEntry("author", List.of(Map.of("family", "A", "given", "B")))
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2014, 2))));
        assertThat(outcome.value().references().get(1).doi()).isEmpty();
    }

    @Test
    void aListBelowTheKeyReferencesIsRead() throws IOException {
        assertThat(read("references.yml", "references:\n- id: a\n  title: A\n")
                        .value()
                        .references())
                .extracting(Reference::key)
                .containsExactly("a");
    }

    @Test
    void bibtexIsReadWithTheLinesOfItsEntries() throws IOException {
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
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "\uFEFF- id: a\r\n  DOI: 10.1111/a\r\n- id: b\r\n");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().references()).extracting(Reference::lastLine).containsExactly(2, 3);
    }

    @Test
    void numbersKeepTheirSpelling() throws IOException {
        Reference reference = read("references.yml", "- {id: a, page: 0123, volume: 1.10, number: 1_000}\n")
                .value()
                .references()
                .get(0);

        assertThat(reference.fields())
                .containsEntry("page", "0123")
                .containsEntry("volume", "1.10")
                .extractingByKey("number")
                .asString()
                .matches("1_?000");
    }
}
