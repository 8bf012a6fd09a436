package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Finding;
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
    void readsAnEmptyBibliographyWithoutAList() throws IOException {
        assertThat(read()).isEqualTo(Outcome.of(Bibliography.EMPTY));
    }

    @Test
    void readsTheFirstOfTwoLists() throws IOException {
        Files.writeString(folder.resolve("references.bib"), "@book{other, title={B}}");
        Outcome<Bibliography> outcome = read("references.yml", "- {id: a, title: A}\n");

        assertThat(outcome.value().references()).extracting(Reference::key).containsExactly("a");
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.bib");
        });
    }

    @Test
    void readsFieldsAsPlainValues() throws IOException {
        Reference reference = read("references.yml", YAML).value().references().get(0);

        assertThat(reference.fields())
                .containsEntry("volume", 77)
                .containsEntry("author", List.of(Map.of("family", "Niesters", "given", "Marieke")))
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2014))))
                .doesNotContainKeys("id", "allow");
        assertThat(reference.registeredName()).map(Doi::name).hasValue("10.1111/bcp.12094");
    }

    @Test
    void readsWaivers() throws IOException {
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
    void leavesOutAnItemWithAnInvalidKey() throws IOException {
        Outcome<Bibliography> outcome =
                read("references.yml", "- title: A\n- title: B\n  id: a:b\n- id: 2014\n  title: C\n");

        assertThat(outcome.value().references()).extracting(Reference::key).containsExactly("2014");
        assertThat(outcome.findings())
                .extracting(Finding::rule, finding -> finding.location().line())
                .containsExactly(tuple(Rule.CITATION_UNKNOWN, 1), tuple(Rule.CITATION_UNKNOWN, 3));
        assertThat(outcome.findings().get(1).message()).isEqualTo("no citation can refer to the key 'a:b'");
        assertThat(outcome.findings().get(1).hint().orElseThrow()).contains("letters and digits");
    }

    @Test
    void reportsADuplicateKeyAtTheLaterItem() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "- {id: a, title: A}\n- {id: a, title: B}\n");

        assertThat(outcome.value().references())
                .extracting(item -> item.text("title"))
                .containsExactly(Optional.of("A"));
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.REFERENCE_DUPLICATE);
            assertThat(finding.location()).hasToString("references.yml:2");
            assertThat(finding.message()).contains("references.yml:1");
        });
    }
}
