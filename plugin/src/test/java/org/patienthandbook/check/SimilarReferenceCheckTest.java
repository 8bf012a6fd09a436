package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarReferenceCheckTest {

    private static final Map<String, Object> SAME_TITLE_AND_YEAR = Map.of(
            "title",
            "Ketamine for Chronic Pain. Risks and Benefits",
            "issued",
            Map.of("date-parts", List.of(List.of(2014, 5))));

    private final Check check = new SimilarReferenceCheck();

    @Test
    void reportsAReferenceWithTheTitleAndYearOfAnEarlierOne() {
        assertThat(new WorkFixture().otherReference("m", SAME_TITLE_AND_YEAR).findingsWithoutEvidence(check))
                .containsExactly("references.yml:9: the reference 'm' has the same title and year as 'n' at"
                        + " references.yml:1 [reference-similar] (if both are the same work, remove one and cite the"
                        + " other; if not, waive the rule and give a reason)");
    }

    @Test
    void acceptsTheSameTitleInAnotherYear() {
        WorkFixture nextYear = new WorkFixture()
                .field("issued", Map.of("date-parts", List.of(List.of(2015))))
                .otherReference("m", SAME_TITLE_AND_YEAR);
        assertThat(nextYear.findingsWithoutEvidence(check)).isEmpty();
    }

    @Test
    void leavesTheSameDoiToAnotherRule() {
        Map<String, Object> sameDoi = new HashMap<>(SAME_TITLE_AND_YEAR);
        sameDoi.put("DOI", "10.1111/bcp.12094");
        assertThat(new WorkFixture().otherReference("m", sameDoi).findingsWithoutEvidence(check))
                .isEmpty();
    }
}
