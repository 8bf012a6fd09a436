package org.patienthandbook.authoring;

import java.util.Optional;
import java.util.function.Predicate;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.lock.AuthorInput;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;

/**
 * The works of a reference list, so that none is added twice: by the names their authors wrote, and by those that the lock
 * knows them by.
 *
 * @param list the list
 * @param lock what is known of its works
 */
public record ListedWorks(Bibliography list, Lock lock) {

    /**
     * Refuses a work by its DOI.
     *
     * @throws HandbookException when a work of the list has it, in whatever spelling
     */
    public void refuse(Doi doi) {
        refuse(reference -> isNamed(reference, doi), "has the DOI '" + doi + "' already");
    }

    /**
     * Refuses a work by its number in PubMed.
     *
     * @throws HandbookException when a work of the list has it
     */
    public void refuseNumber(String pmid) {
        refuse(reference -> number(reference).filter(pmid::equals).isPresent(), "has the PMID " + pmid + " already");
    }

    private void refuse(Predicate<Reference> same, String why) {
        list.references().stream().filter(same).findFirst().ifPresent(reference -> {
            throw new HandbookException(
                    "'" + reference.key() + "' at " + reference.location() + " " + why,
                    "cite it with cite:[" + reference.key() + "]");
        });
    }

    private boolean isNamed(Reference reference, Doi doi) {
        Optional<Doi> written = reference.registeredName();
        return written.filter(doi::equals).isPresent()
                || (written.filter(Doi::isShort).isPresent()
                        && lock.find(reference.key())
                                .filter(AuthorInput.of(reference)::isCoveredBy)
                                .flatMap(LockEntry::doi)
                                .filter(doi::equals)
                                .isPresent());
    }

    private static Optional<String> number(Reference reference) {
        return reference.text("PMID").map(text -> text.replaceAll("\\D", "").replaceFirst("^0+", ""));
    }
}
