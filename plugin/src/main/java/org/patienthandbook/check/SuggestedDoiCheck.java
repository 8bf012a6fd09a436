package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.reference.NumberedReference;

/** Reports references without a DOI that seem to have one. The build never adds the DOI itself. */
public final class SuggestedDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference -> reference.reference().doi().isEmpty())
                .flatMap(reference -> handbook.evidence().work(reference.key()).suggestion().stream()
                        .map(suggestion -> finding(reference, suggestion)));
    }

    private static Finding finding(NumberedReference reference, DoiSuggestion suggestion) {
        String doi = suggestion.doi().canonical();
        return Finding.of(
                        Rule.DOI_SUGGESTED,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' seems to have the DOI '" + doi + "', registered for '"
                                + RegisteredReference.withoutMarkup(suggestion.title()) + "'"
                                + (suggestion.year() == 0 ? "" : ", " + suggestion.year()))
                .withHint("open " + suggestion.doi().url() + "; if it is this work, add the DOI " + doi
                        + " to the reference; if not, waive the rule");
    }
}
