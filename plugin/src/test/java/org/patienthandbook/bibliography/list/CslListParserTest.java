package org.patienthandbook.bibliography.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.bibliography.ListReading;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;

class CslListParserTest extends ListReading {

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
    void locatesEveryItemAndItsDoi() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", YAML);

        assertThat(outcome.findings()).isEmpty();
        List<Reference> references = outcome.value().references();
        assertThat(references).extracting(Reference::key).containsExactly("niesters2014", "nice-ng193", "flow");
        assertThat(references).extracting(item -> item.location().line()).containsExactly(2, 16, 22);
        assertThat(references).extracting(Reference::lastLine).containsExactly(12, 21, 23);
        assertThat(references).extracting(item -> item.doiLocation().line()).containsExactly(8, 16, 23);
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(read("references.yml", "# nothing yet\n")).isEqualTo(Outcome.of(Bibliography.EMPTY));
    }

    @Test
    void readsAListUnderTheKeyReferences() throws IOException {
        assertThat(read("references.yml", "references:\n- id: a\n  title: A\n")
                        .value()
                        .references())
                .extracting(Reference::key)
                .containsExactly("a");
    }

    @Test
    void readsCslJsonOfReferenceManagersAndRegistries() throws IOException {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    references.yml | - id: a\\n  title: Ketamine: risks\\n | 2 | mapping values are not allowed
                    references.yml | - id: a\\n\\ttitle: A\\n | 2 | cannot start any token
                    references.yml | - id: a\\n  title: A\\n  title: B\\n | 3 | duplicate field 'title'
                    references.yml | - id: a\\n  title: &t A\\n- id: b\\n  title: *t\\n | 4 | '*t' repeats another value
                    references.yml | title: A\\n | 1 | not a list of references
                    references.yml | - id: a\\n- text\\n | 2 | has no fields
                    references.yml | - id: a\\n---\\n- id: b\\n | 3 | continues after its list
                    references.json | [\\n{"id": "a"\\n"title": "b"}] | 3 | was expecting comma
                    references.json | [\\n{"id": "a"} | 2 | end-of-input
                    references.json | {"id": "a"} | 1 | not a list of references
                    """, quoteCharacter = '`')
    void reportsASyntaxErrorAtItsLine(String name, String text, int line, String problem) throws IOException {
        Outcome<Bibliography> outcome = read(name, text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString(name + ":" + line);
            assertThat(finding.message()).contains(problem).doesNotContain("com.", "org.", "java", "\n");
            assertThat(finding.hint()).isPresent();
        });
    }

    @Test
    void keepsTheItemsBeforeASyntaxError() throws IOException {
        assertThat(read("references.yml", "- id: a\n- id: b\n  title: c: d\n")
                        .value()
                        .references())
                .extracting(Reference::key)
                .containsExactly("a");
    }

    @Test
    void keepsTheSpellingOfNumbers() throws IOException {
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
