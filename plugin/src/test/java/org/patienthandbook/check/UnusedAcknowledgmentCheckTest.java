package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.model.work.NoticeType;

class UnusedAcknowledgmentCheckTest {

    private final Check check = new UnusedAcknowledgmentCheck();

    @Test
    void reportsAnAcknowledgmentOfAnUnknownNotice() {
        assertThat(new WorkFixture().acknowledgment("10.1111/other", "known").findings(check))
                .containsExactly("references.yml:5: the acknowledgment of '10.1111/other' matches no notice about 'n'"
                        + " [waiver-unused] (write the DOI of the notice itself, or delete the acknowledgment)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..."})
    void reportsAnAcknowledgmentWithoutAReason(String reason) {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.RETRACTION, "10.1111/notice")
                .acknowledgment("10.1111/notice", reason);

        assertThat(work.findings(check))
                .containsExactly("references.yml:5: the acknowledgment of '10.1111/notice' gives no reason"
                        + " [waiver-unused] (write in 'reason' why you still cite the work)");
    }

    @Test
    void acceptsAnAcknowledgedNotice() {
        assertThat(new WorkFixture()
                        .notice(NoticeType.RETRACTION, "10.1111/notice")
                        .acknowledgment("10.1111/notice", "the text is about it")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAnyAcknowledgmentWithoutEvidence() {
        assertThat(new WorkFixture().acknowledgment("10.1111/other", "known").findingsWithoutEvidence(check))
                .isEmpty();
    }

    @Test
    void acceptsAReferenceWithoutAcknowledgments() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }
}
