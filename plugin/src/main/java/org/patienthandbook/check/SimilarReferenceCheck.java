package org.patienthandbook.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;

/** No work stands twice in the list under one title and year. What has the same DOI or PMID is another rule's. */
public final class SimilarReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        List<Reference> inFileOrder = handbook.references().stream()
                .map(NumberedReference::reference)
                .sorted(Comparator.comparing(Reference::location))
                .toList();
        Map<String, Reference> byTitle = new HashMap<>();
        return inFileOrder.stream()
                .flatMap(reference -> name(reference).stream()
                        .flatMap(name -> Optional.ofNullable(byTitle.putIfAbsent(name, reference)).stream())
                        .filter(first -> !isDuplicate(reference, first))
                        .map(first -> finding(reference, first)));
    }

    private static Optional<String> name(Reference reference) {
        return reference
                .text("title")
                .map(TitleMatch::normal)
                .filter(title -> !title.isEmpty())
                .flatMap(title -> reference.year().map(year -> title + " " + year));
    }

    private static boolean isDuplicate(Reference reference, Reference first) {
        return (reference.registeredName().isPresent()
                        && reference.registeredName().equals(first.registeredName()))
                || (reference.text("PMID").isPresent() && reference.text("PMID").equals(first.text("PMID")));
    }

    private static Finding finding(Reference reference, Reference first) {
        return Finding.of(
                        Rule.REFERENCE_SIMILAR,
                        reference.location(),
                        "the reference '" + reference.key() + "' has the title and year of '" + first.key() + "' at "
                                + first.location())
                .withHint(
                        "if both are the same work, remove one and cite the other; if not, waive the rule and say why");
    }
}
