package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkRecord;

class WorkFactsTest {

    private static final NewerVersion VERSION =
            new NewerVersion(NewerVersion.Kind.UPDATE, Optional.empty(), Optional.of("7"));

    private static Notice notice(NoticeType type, String source) {
        return new Notice(type, Optional.of(new Doi("10.1000/n")), Optional.empty(), "", List.of(source));
    }

    @Test
    void joinsTheReportsOfOneNotice() {
        WorkFacts facts = WorkFacts.NONE
                .reported("crossref", List.of(notice(NoticeType.CORRECTION, "crossref/publisher")), Optional.empty())
                .reported("pubmed", List.of(notice(NoticeType.RETRACTION, "pubmed")), Optional.empty());

        assertThat(facts.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.type()).isEqualTo(NoticeType.RETRACTION);
            assertThat(notice.sources()).containsExactly("crossref/publisher", "pubmed");
        });
    }

    @Test
    void replacesOnlyTheReportsOfTheSameRegistry() {
        WorkFacts facts = WorkFacts.NONE
                .reported("crossref", List.of(notice(NoticeType.CORRECTION, "crossref/publisher")), Optional.empty())
                .reported("pubmed", List.of(notice(NoticeType.CORRECTION, "pubmed")), Optional.of(VERSION))
                .reported("crossref", List.of(), Optional.empty());

        assertThat(facts.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.sources()).containsExactly("pubmed"));
        assertThat(facts.newerVersion()).isPresent();
        assertThat(facts.reported("pubmed", List.of(), Optional.empty()).newerVersion())
                .isEmpty();
    }

    @Test
    void keepsARecordThatTheAgencyNoLongerReturns() {
        WorkRecord record =
                new WorkRecord("crossref", List.of("T"), List.of(), List.of(), Map.of(), "journal-article", List.of());

        WorkFacts facts = WorkFacts.NONE.described(Optional.of(record)).described(Optional.empty());

        assertThat(facts.work()).contains(record);
    }
}
