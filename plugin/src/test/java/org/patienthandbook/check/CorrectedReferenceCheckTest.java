package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.model.work.NoticeType;

class CorrectedReferenceCheckTest {

    private final Check check = new CorrectedReferenceCheck();

    @Test
    void reportsACorrectedReference() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.ERRATUM, "10.1111/erratum")
                        .findings(check))
                .containsExactly("references.yml:1: the reference 'n' was corrected: erratum 10.1111/erratum of"
                        + " 2015-01-02 (crossref/publisher) [reference-corrected] (read the notice and check whether"
                        + " your text is still correct; then add to the reference, with your reason: acknowledged:"
                        + " [{doi: 10.1111/erratum, reason: ...}])");
    }

    @Test
    void acceptsAnAcknowledgedCorrection() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.ERRATUM, "10.1111/erratum")
                        .acknowledgment("10.1111/erratum", "read")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void leavesOtherNoticesToOtherRules() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                        .notice(NoticeType.NEW_VERSION, "10.1111/version")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAReferenceWithoutNotices() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }

    @Test
    void acceptsAnyReferenceWithoutEvidence() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.ERRATUM, "10.1111/erratum")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }
}
