package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;

/** Reports references with the title and year of an earlier one, unless they have the same DOI or PMID. */
public final class SimilarReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RepeatedReference.of(handbook, SimilarReferenceCheck::titleAndYear)
                .filter(repeated -> !isDuplicate(repeated.first(), repeated.later()))
                .map(SimilarReferenceCheck::finding);
    }

    private static Optional<String> titleAndYear(Reference reference) {
        return reference
                .text("title")
                .map(TitleMatch::normal)
                .filter(title -> !title.isEmpty())
                .flatMap(title -> reference.year().map(year -> title + " " + year));
    }

    private static boolean isDuplicate(Reference first, Reference later) {
        return (later.registeredName().isPresent() && later.registeredName().equals(first.registeredName()))
                || (later.text("PMID").isPresent() && later.text("PMID").equals(first.text("PMID")));
    }

    private static Finding finding(RepeatedReference repeated) {
        return Finding.of(Rule.REFERENCE_SIMILAR, repeated.later().location(), repeated.message("title and year"))
                .withHint("if both are the same work, remove one and cite the other; if not, waive the rule and give a"
                        + " reason");
    }
}
