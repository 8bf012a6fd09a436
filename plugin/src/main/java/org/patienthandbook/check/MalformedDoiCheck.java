package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;

/** Reports texts in the field {@code DOI} that are not a DOI. */
public final class MalformedDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .map(NumberedReference::reference)
                .flatMap(reference -> reference.doi().stream()
                        .filter(spelling -> spelling.doi().isEmpty())
                        .map(spelling -> finding(reference, spelling)));
    }

    private static Finding finding(Reference reference, DoiSpelling spelling) {
        return Finding.of(
                        Rule.DOI_MALFORMED,
                        reference.doiLocation(),
                        "the DOI of '" + reference.key() + "' is not valid: '" + spelling.written() + "' "
                                + String.join(" and ", spelling.faults()))
                .withHint("copy only the DOI from the work's own web page; a DOI looks like 10.1111/bcp.12094");
    }
}
