package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.model.work.NoticeType;

class ReferenceOfConcernCheckTest {

    private final Check check = new ReferenceOfConcernCheck();

    @Test
    void reportsAReferenceWithAnExpressionOfConcern() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                        .findings(check))
                .containsExactly("references.yml:1: the reference 'n' is in doubt: expression of concern 10.1111/doubt"
                        + " of 2015-01-02 (crossref/publisher) [reference-of-concern] (read the notice; cite another"
                        + " work, or keep this one and add to the reference, with your reason: acknowledged: [{doi:"
                        + " 10.1111/doubt, reason: ...}])");
    }

    @Test
    void acceptsAnAcknowledgedExpressionOfConcern() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                        .acknowledgment("10.1111/doubt", "the text is about it")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void leavesOtherNoticesToOtherRules() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.RETRACTION, "10.1111/retraction")
                        .notice(NoticeType.ERRATUM, "10.1111/erratum")
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
                        .notice(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }
}
