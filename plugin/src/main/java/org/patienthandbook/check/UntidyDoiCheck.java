package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;

/** Reports DOIs with extra characters, such as those that copying adds. */
public final class UntidyDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .map(NumberedReference::reference)
                .flatMap(reference -> reference.doi().stream()
                        .flatMap(spelling -> spelling.tidy().stream()
                                .map(tidy -> finding(reference, spelling).withHint("write " + tidy))));
    }

    private static Finding finding(Reference reference, DoiSpelling spelling) {
        return Finding.of(
                Rule.DOI_UNTIDY,
                reference.doiLocation(),
                "the DOI of '" + reference.key() + "' is untidy: '" + spelling.written() + "' "
                        + String.join(" and ", spelling.faults()));
    }
}
