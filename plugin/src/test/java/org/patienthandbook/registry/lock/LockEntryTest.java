package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.registry.lock.LockEntry.Registration;

class LockEntryTest {

    private static final Doi DOI = new Doi("10.1111/A");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final AuthorInput INPUT = new AuthorInput("sha256:1", Optional.of(DOI));
    private static final LockEntry ENTRY = LockEntry.EMPTY
            .withRegistration(INPUT, DOI, new Registration(true, DAY))
            .with(Agency.CROSSREF)
            .withPmid("5")
            .with(WorkFacts.NONE.suggesting(Optional.empty()))
            .withQuery("crossref", true)
            .withQuery("pubmed", false);

    @Test
    void keepsWhatIsKnownAboutTheSameDoi() {
        LockEntry later = ENTRY.withRegistration(INPUT, DOI, new Registration(false, DAY.plusDays(1)));

        assertThat(later.status()).contains(new DoiStatus.Unregistered(DAY.plusDays(1)));
        assertThat(later.pmid()).contains("5");
        assertThat(later.facts()).isEqualTo(ENTRY.facts());
        assertThat(later.hasAnswered("crossref")).isFalse();
        assertThat(later.isUnanswered("pubmed")).isFalse();
    }

    @Test
    void dropsWhatIsKnownAboutAnotherDoi() {
        Doi other = new Doi("10.1111/b");

        LockEntry later = ENTRY.withRegistration(INPUT, other, new Registration(true, DAY));

        assertThat(later).isEqualTo(LockEntry.EMPTY.withRegistration(INPUT, other, new Registration(true, DAY)));
    }

    @Test
    void dropsWhatIsKnownAboutOtherFieldsOfAWorkWithoutADoi() {
        AuthorInput before = new AuthorInput("sha256:2", Optional.empty());
        AuthorInput now = new AuthorInput("sha256:3", Optional.empty());
        LockEntry entry = LockEntry.EMPTY.withSearch(before, DAY).withPmid("5");

        assertThat(entry.withSearch(before, DAY.plusDays(1)).pmid()).contains("5");
        assertThat(entry.withSearch(now, DAY)).isEqualTo(LockEntry.EMPTY.withSearch(now, DAY));
    }

    @Test
    void remembersWhichRegistriesAnswered() {
        assertThat(List.of(ENTRY.hasAnswered("crossref"), ENTRY.isUnanswered("crossref")))
                .containsExactly(true, false);
        assertThat(List.of(ENTRY.hasAnswered("pubmed"), ENTRY.isUnanswered("pubmed")))
                .containsExactly(false, true);
        assertThat(List.of(ENTRY.hasAnswered("datacite"), ENTRY.isUnanswered("datacite")))
                .containsExactly(false, false);
    }

    @Test
    void belongsToTheAgencyThatRegisteredTheDoi() {
        assertThat(ENTRY.mayBelongTo(Agency.CROSSREF)).isTrue();
        assertThat(ENTRY.mayBelongTo(Agency.DATACITE)).isFalse();
        assertThat(LockEntry.EMPTY.mayBelongTo(Agency.DATACITE)).isTrue();
    }
}
