package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.work.NoticeType;

class AcknowledgmentHintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    references.yml  | acknowledged: [{doi: '10.1002/a,b<c', reason: ...}, {doi: 10.1111/b(2), reason: ...}]
                    references.json | "acknowledged": [{"doi": "10.1002/a,b<c", "reason": "..."}, {"doi": "10.1111/b(2)", "reason": "..."}]
                    references.bib  | acknowledged = {10.1002/a,b<c: ...; 10.1111/b(2): ...}
                    """, quoteCharacter = '`')
    void usesTheFormatOfTheReferenceList(String list, String entries) {
        WorkFixture work = new WorkFixture()
                .list(list)
                .notice(NoticeType.RETRACTION, "10.1111/b(2)")
                .notice(NoticeType.RETRACTION, "10.1002/a,b<c");

        assertThat(work.findings(new RetractedReferenceCheck()))
                .singleElement()
                .asString()
                .endsWith("add to the reference, with your reason: " + entries + ")");
    }

    @Test
    void extendsTheFieldWhenAnotherNoticeIsAcknowledgedAlready() {
        WorkFixture work = new WorkFixture()
                .notice(NoticeType.CORRECTION, "10.1111/first")
                .notice(NoticeType.CORRECTION, "10.1111/second")
                .acknowledgment("10.1111/first", "read");

        assertThat(work.findings(new CorrectedReferenceCheck()))
                .singleElement()
                .asString()
                .endsWith("add to its field 'acknowledged', with your reason: {doi: 10.1111/second, reason: ...})");
    }
}
