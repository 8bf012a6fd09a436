package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.model.work.NoticeType;

class CitedRetractionNoticeCheckTest {

    private final Check check = new CitedRetractionNoticeCheck();

    @Test
    void reportsAReferenceThatIsARetractionNotice() {
        assertThat(new WorkFixture()
                        .isNoticeAbout(NoticeType.RETRACTION, "10.1111/study")
                        .findings(check))
                .containsExactly("references.yml:1: the reference 'n' is not a study, but the retraction of one:"
                        + " 10.1111/study [retraction-notice-cited] (cite a work that was not retracted, or waive the"
                        + " rule if your text is about the retraction)");
    }

    @Test
    void acceptsACorrection() {
        assertThat(new WorkFixture()
                        .isNoticeAbout(NoticeType.CORRECTION, "10.1111/study")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAnyReferenceWithoutEvidence() {
        assertThat(new WorkFixture()
                        .isNoticeAbout(NoticeType.RETRACTION, "10.1111/study")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }

    @Test
    void acceptsAStudy() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }
}
