package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.work.NewerVersion.Kind;

class SupersededReferenceCheckTest {

    private static final Map<String, Object> REVIEW_OF_2025 =
            Map.of("page", "CD015373", "issued", Map.of("date-parts", List.of(List.of(2025))));

    private final Check check = new SupersededReferenceCheck();

    @Test
    void reportsAPreprintThatHasBeenPublished() {
        assertThat(new WorkFixture()
                        .newerVersion(Kind.PUBLISHED, "10.1111/article")
                        .findings(check))
                .containsExactly("references.yml:1: the reference 'n' is a preprint that has since been published:"
                        + " 10.1111/article [reference-superseded] (read the later version, adapt your text to it, and"
                        + " cite it instead)");
    }

    @Test
    void namesTheLaterVersionWhenItIsInTheList() {
        WorkFixture work = new WorkFixture()
                .newerVersion(Kind.UPDATE, "10.1111/update")
                .otherReference("updated", Map.of("DOI", "10.1111/update"));

        assertThat(work.findings(check))
                .containsExactly("references.yml:1: the reference 'n' has a later version: 10.1111/update"
                        + " [reference-superseded] (cite 'updated' instead; it is in the reference list)");
    }

    @Test
    void reportsAProtocolWithoutEvidenceWhenTheReviewIsInTheList() {
        WorkFixture work =
                new WorkFixture().field("DOI", "10.1002/14651858.CD015373").otherReference("review", REVIEW_OF_2025);

        assertThat(work.findingsWithoutEvidence(check))
                .containsExactly("references.yml:1: the reference 'n' is an earlier version of a Cochrane review, or"
                        + " only its protocol; the later version is 'review' [reference-superseded] (adapt your text to"
                        + " 'review', and cite it instead)");
    }

    @Test
    void acceptsAnotherReviewInTheList() {
        WorkFixture work =
                new WorkFixture().field("DOI", "10.1002/14651858.CD000001").otherReference("review", REVIEW_OF_2025);

        assertThat(work.findingsWithoutEvidence(check)).isEmpty();
    }

    @Test
    void acceptsAWorkWithoutALaterVersion() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }

    @Test
    void acceptsAnyReferenceWithoutEvidence() {
        assertThat(new WorkFixture()
                        .newerVersion(Kind.PUBLISHED, "10.1111/article")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }
}
