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

class ItemFieldsTest extends ListReading {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: article-jurnal | CSL has no type 'article-jurnal' | did you mean 'article-journal'?
                    doi: 10.1111/a | there is no field 'doi' | did you mean 'DOI'?
                    containerTitle: Pain | there is no field 'containerTitle' | did you mean 'container-title'?
                    author: Niesters M | the field 'author' has an invalid value | {family: Niesters
                    issued: last year | the field 'issued' has an invalid value | {date-parts: [[2014, 5, 31]]}
                    title: {a: b} | the field 'title' has an invalid value | write one text
                    """)
    void leavesOutAFieldWithAnInvalidValue(String field, String message, String hint) throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "- id: a\n  " + field + "\n");

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SOURCE_MALFORMED);
            assertThat(finding.location()).hasToString("references.yml:2");
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.hint().orElseThrow()).contains(hint);
        });
        assertThat(outcome.value().references()).hasSize(1);
    }

    @Test
    void readsADateThatIsWrittenAsText() throws IOException {
        Outcome<Bibliography> outcome = read("references.yml", "- {id: a, issued: 2021-04}\n");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().references().get(0).fields())
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2021, 4))));
    }
}
