package org.patienthandbook.registry;

import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.lock.AuthorInput;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;

/**
 * A reference that can be looked up: it has a DOI, a PubMed ID, or enough fields for a search.
 *
 * @param reference the reference
 * @param pmid the author's PubMed ID, digits only
 * @param input the author's fields, as the lock compares them
 */
record LookupRequest(Reference reference, Optional<String> pmid, AuthorInput input) {

    /** The request for a reference; empty when no registry can know the work, or its DOI is malformed. */
    static Optional<LookupRequest> of(Reference reference) {
        Optional<String> pmid = reference
                .text("PMID")
                .map(text -> text.replaceAll("\\D", "").replaceFirst("^0+", ""))
                .filter(digits -> !digits.isEmpty());
        boolean canBeLookedUp = reference.doi().isPresent()
                ? reference.registeredName().isPresent()
                : pmid.isPresent() || CrossrefSearch.canFind(reference);
        return canBeLookedUp
                ? Optional.of(new LookupRequest(reference, pmid, AuthorInput.of(reference)))
                : Optional.empty();
    }

    String key() {
        return reference.key();
    }

    Optional<Doi> doi() {
        return input.doi();
    }

    /** The lock's entry for the current fields of the reference. */
    Optional<LockEntry> entry(Lock lock) {
        return lock.find(key()).filter(input::isCoveredBy);
    }
}
