package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.work.NoticeType;

class RetractedReferenceCheckTest {

    private final Check check = new RetractedReferenceCheck();

    @ParameterizedTest
    @EnumSource(
            value = NoticeType.class,
            names = {"RETRACTION", "WITHDRAWAL", "REMOVAL"})
    void reportsAReferenceThatWasRetracted(NoticeType type) {
        assertThat(new WorkFixture().notice(type, "10.1111/notice").cited().findings(check))
                .containsExactly("references.yml:1: the reference 'n' was retracted: " + type.words()
                        + " 10.1111/notice of 2015-01-02 (crossref/publisher), first cited at pages/index.adoc:4"
                        + " [reference-retracted] (read the notice; cite another work, or keep this one and add to the"
                        + " reference, with your reason: acknowledged: [{doi: 10.1111/notice, reason: ...}])");
    }

    @Test
    void acceptsAnAcknowledgedRetraction() {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.RETRACTION, "10.1111/notice")
                .acknowledgment("10.1111/NOTICE", "cited as the retracted study");

        assertThat(work.findings(check)).isEmpty();
    }

    @Test
    void reportsOnlyTheNoticeThatIsNotAcknowledged() {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.RETRACTION, "10.1111/notice")
                .notice(NoticeType.RETRACTION, "10.1111/second")
                .acknowledgment("10.1111/NOTICE", "cited as the retracted study");

        assertThat(work.findings(check))
                .singleElement()
                .asString()
                .contains("10.1111/second")
                .doesNotContain("10.1111/notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..."})
    void reportsAnAcknowledgedRetractionWithoutAReason(String reason) {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.RETRACTION, "10.1111/notice")
                .acknowledgment("10.1111/notice", reason);

        assertThat(work.findings(check)).hasSize(1);
    }

    @Test
    void leavesOtherNoticesToOtherRules() {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.EXPRESSION_OF_CONCERN, "10.1111/doubt")
                .notice(NoticeType.ERRATUM, "10.1111/erratum")
                .notice(NoticeType.NEW_VERSION, "10.1111/version");

        assertThat(work.findings(check)).isEmpty();
    }

    @Test
    void acceptsAnyReferenceWithoutEvidence() {
        WorkFixture work = new WorkFixture().notice(NoticeType.RETRACTION, "10.1111/notice");

        assertThat(work.findingsWithoutEvidence(check)).isEmpty();
    }

    @Test
    void cannotBeWaived() {
        assertThat(Rule.REFERENCE_RETRACTED.isWaivable()).isFalse();
    }

    @Test
    void acceptsAReferenceWithoutNotices() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }
}
