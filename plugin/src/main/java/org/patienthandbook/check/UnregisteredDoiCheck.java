package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;

/** Reports DOIs that doi.org says are not registered. */
public final class UnregisteredDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .flatMap(reference -> reference.reference().registeredName().stream()
                        .filter(doi ->
                                handbook.evidence().statuses().get(reference.key()) instanceof DoiStatus.Unregistered)
                        .map(doi -> finding(reference, doi)));
    }

    private static Finding finding(NumberedReference reference, Doi doi) {
        return Finding.of(
                        Rule.DOI_UNREGISTERED,
                        reference.reference().doiLocation(),
                        "the DOI '" + doi.name() + "' of '" + reference.key() + "' is not registered")
                .withHint("compare it with the DOI on the work's own web page; if it is correct and new, build again"
                        + " later with -Dhandbook.citations=refresh");
    }
}
