package org.patienthandbook.authoring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.lock.AuthorInput;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.LockEntry.Registration;
import org.patienthandbook.source.SourceLocation;

class ListedWorksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Reference reference(String doi) {
        SourceLocation place = new SourceLocation("references.yml", 3);
        return new Reference(
                "short", Map.of("DOI", doi), Optional.of(DoiSpelling.read(doi)), place, 4, place, List.of());
    }

    private static ListedWorks listed(Reference reference, Lock lock) {
        return new ListedWorks(new Bibliography(List.of(reference)), lock);
    }

    private static Lock lockWith(Reference reference, String doi) {
        return Lock.EMPTY.with(
                "short",
                LockEntry.EMPTY.withRegistration(AuthorInput.of(reference), new Doi(doi), new Registration(true, DAY)));
    }

    @Test
    void rejectsTheDoiThatAShortDoiInTheListStandsFor() {
        Reference listed = reference("10/gf4gqc");

        assertThatThrownBy(
                        () -> listed(listed, lockWith(listed, "10.1111/full")).reject(new Doi("10.1111/FULL")))
                .hasMessage("'short' at references.yml:3 already has the DOI '10.1111/FULL'");
    }

    @Test
    void ignoresALockEntryForOtherFields() {
        Lock old = lockWith(reference("10/other"), "10.1111/full");

        assertThatCode(() -> listed(reference("10/gf4gqc"), old).reject(new Doi("10.1111/full")))
                .doesNotThrowAnyException();
    }
}
