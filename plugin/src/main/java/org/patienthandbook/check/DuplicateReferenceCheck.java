package org.patienthandbook.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Reference;

/**
 * Reports references that have the same DOI or PMID as an earlier one. A short DOI counts as the DOI that it stands for, if
 * the lock contains that DOI.
 */
public final class DuplicateReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        List<RepeatedReference> sameDoi = RepeatedReference.of(handbook, reference -> doi(handbook, reference))
                .toList();
        List<Reference> reported =
                sameDoi.stream().map(RepeatedReference::later).toList();
        return Stream.concat(
                sameDoi.stream().map(repeated -> finding(repeated, "DOI")),
                RepeatedReference.of(handbook, DuplicateReferenceCheck::pmid)
                        .filter(repeated -> !reported.contains(repeated.later()))
                        .map(repeated -> finding(repeated, "PMID")));
    }

    private static Optional<String> doi(Handbook handbook, Reference reference) {
        Optional<Doi> written = reference.registeredName();
        return written.filter(Doi::isShort)
                .flatMap(name -> handbook.evidence().work(reference.key()).doi())
                .or(() -> written)
                .map(Doi::canonical);
    }

    /** A PMID is a number; authors also write "PMID: 123" or its web address. */
    private static Optional<String> pmid(Reference reference) {
        return reference
                .text("PMID")
                .map(text -> text.replaceAll("[^0-9]", "").replaceFirst("^0+", ""))
                .filter(digits -> !digits.isEmpty());
    }

    private static Finding finding(RepeatedReference repeated, String name) {
        return Finding.of(Rule.REFERENCE_DUPLICATE, repeated.later().location(), repeated.message(name))
                .withHint("if both are the same work, remove one and cite the other; if not, correct the " + name);
    }
}
