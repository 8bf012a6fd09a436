package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;

/** Reports references that no page cites. */
public final class UncitedReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference -> reference.citations().isEmpty())
                .map(UncitedReferenceCheck::finding);
    }

    private static Finding finding(NumberedReference reference) {
        return Finding.of(
                        Rule.REFERENCE_UNCITED,
                        reference.reference().location(),
                        "no page cites the reference '" + reference.key() + "'")
                .withHint(
                        "cite it on a page with cite:[" + reference.key() + "], or remove it from the reference list");
    }
}
