package org.patienthandbook.output.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceLocation;

class ReferencesOutputTest {

    private static NumberedReference reference(String key, Map<String, Object> fields) {
        SourceLocation place = new SourceLocation("references.yml", 1);
        Optional<DoiSpelling> doi =
                Optional.ofNullable(fields.get("DOI")).map(Object::toString).map(DoiSpelling::read);
        return new NumberedReference(1, new Reference(key, fields, doi, place, 1, place, List.of()), "", List.of());
    }

    @Test
    void writesReferencesInOrderWithCanonicalDois() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "\u00c4");
        fields.put("issued", Map.of("date-parts", List.of(List.of(2014))));
        fields.put("DOI", "http://dx.doi.org/10.1097/AAP.08");

        assertThat(ReferencesOutput.json(List.of(reference("b", fields), reference("a", Map.of("title", "A")))))
                .isEqualTo("""
                        [
                          {
                            "id": "b",
                            "title": "\u00c4",
                            "issued": {
                              "date-parts": [
                                [
                                  2014
                                ]
                              ]
                            },
                            "DOI": "10.1097/aap.08"
                          },
                          {
                            "id": "a",
                            "title": "A"
                          }
                        ]
                        """);
    }

    @Test
    void leavesOutAMalformedDoi() {
        assertThat(ReferencesOutput.json(List.of(reference("b", Map.of("DOI", "nonsense")))))
                .isEqualTo("[\n  {\n    \"id\": \"b\"\n  }\n]\n");
    }

    @Test
    void writesAnEmptyListWithoutReferences() {
        assertThat(ReferencesOutput.json(List.of())).isEqualTo("[]\n");
    }
}
