package org.patienthandbook.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;

/**
 * No work is listed twice: no DOI and no PMID belongs to two references. A short DOI is the one it stands for, where the lock
 * knows it.
 */
public final class DuplicateReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        List<Reference> inFileOrder = handbook.references().stream()
                .map(NumberedReference::reference)
                .sorted(Comparator.comparing(Reference::location))
                .toList();
        Map<String, Reference> byDoi = new HashMap<>();
        Map<String, Reference> byPmid = new HashMap<>();
        return inFileOrder.stream().flatMap(reference -> {
            Optional<Reference> sameDoi = earlier(reference, listed -> doi(handbook, listed), byDoi);
            Optional<Reference> samePmid = earlier(reference, DuplicateReferenceCheck::pmid, byPmid);
            return sameDoi
                    .map(first -> finding(reference, first, "DOI"))
                    .or(() -> samePmid.map(first -> finding(reference, first, "PMID")))
                    .stream();
        });
    }

    private static Optional<Reference> earlier(
            Reference reference, Function<Reference, Optional<String>> name, Map<String, Reference> known) {
        return name.apply(reference).flatMap(id -> Optional.ofNullable(known.putIfAbsent(id, reference)));
    }

    private static Optional<String> doi(Handbook handbook, Reference reference) {
        Optional<Doi> written = reference.registeredName();
        return written.filter(Doi::isShort)
                .flatMap(name -> handbook.evidence().work(reference.key()).doi())
                .or(() -> written)
                .map(Doi::canonical);
    }

    /** A PMID is a number; authors write "PMID: 123" or its address too. */
    private static Optional<String> pmid(Reference reference) {
        return reference
                .text("PMID")
                .map(text -> text.replaceAll("[^0-9]", "").replaceFirst("^0+", ""))
                .filter(digits -> !digits.isEmpty());
    }

    private static Finding finding(Reference reference, Reference first, String name) {
        return Finding.of(
                        Rule.REFERENCE_DUPLICATE,
                        reference.location(),
                        "the reference '" + reference.key() + "' has the " + name + " of '" + first.key() + "' at "
                                + first.location())
                .withHint("if both are the same work, remove one and cite the other; if not, mend the " + name);
    }
}
