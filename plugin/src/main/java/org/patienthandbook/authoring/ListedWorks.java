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
 * Rejects works that are already in the reference list.
 *
 * @param list the list
 * @param lock the lock, which knows the DOIs that short DOIs stand for
 */
record ListedWorks(Bibliography list, Lock lock) {

    /** @throws HandbookException when a work in the list has this DOI, in any spelling */
    void reject(Doi doi) {
        reject(reference -> hasDoi(reference, doi), "already has the DOI '" + doi + "'");
    }

    /** @throws HandbookException when a work in the list has this PubMed ID */
    void rejectPmid(String pmid) {
        reject(reference -> pmid(reference).filter(pmid::equals).isPresent(), "already has the PMID " + pmid);
    }

    private void reject(Predicate<Reference> condition, String message) {
        list.references().stream().filter(condition).findFirst().ifPresent(reference -> {
            throw new HandbookException(
                    "'" + reference.key() + "' at " + reference.location() + " " + message,
                    "cite it with cite:[" + reference.key() + "]");
        });
    }

    private boolean hasDoi(Reference reference, Doi doi) {
        Optional<Doi> written = reference.registeredName();
        return written.filter(doi::equals).isPresent()
                || (written.filter(Doi::isShort).isPresent()
                        && lock.find(reference.key())
                                .filter(AuthorInput.of(reference)::isCoveredBy)
                                .flatMap(LockEntry::doi)
                                .filter(doi::equals)
                                .isPresent());
    }

    private static Optional<String> pmid(Reference reference) {
        return reference.text("PMID").map(text -> text.replaceAll("\\D", "").replaceFirst("^0+", ""));
    }
}
