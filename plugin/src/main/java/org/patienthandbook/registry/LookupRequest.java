package org.patienthandbook.registry;

import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.lock.InputHash;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;

/**
 * A reference that registries can say something of: it has a DOI, a number in PubMed, or enough to be looked for.
 *
 * @param reference the reference
 * @param doi its DOI as written, where that is well formed
 * @param pmid its number in PubMed, where the author gives it
 * @param input the hash of what the author wrote
 */
record LookupRequest(Reference reference, Optional<Doi> doi, Optional<String> pmid, String input) {

    /** The reference as a subject; empty when no registry can know it. */
    static Optional<LookupRequest> of(Reference reference) {
        Optional<String> pmid = reference
                .text("PMID")
                .map(text -> text.replaceAll("\\D", "").replaceFirst("^0+", ""))
                .filter(digits -> !digits.isEmpty());
        Optional<Doi> doi = reference.registeredName();
        boolean malformed = doi.isEmpty() && reference.doi().isPresent();
        return malformed || (doi.isEmpty() && pmid.isEmpty() && !CrossrefSearch.canFind(reference))
                ? Optional.empty()
                : Optional.of(new LookupRequest(reference, doi, pmid, InputHash.of(reference)));
    }

    String key() {
        return reference.key();
    }

    /** The lock's entry, where it answers for the reference as it is written now. */
    Optional<LockEntry> entry(Lock lock) {
        return lock.find(key())
                .filter(entry -> doi.map(name -> entry.covers(input, name)).orElseGet(() -> entry.covers(input)));
    }
}
