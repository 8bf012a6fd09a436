package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.reference.NumberedReference;

/** A work that has a DOI is listed with it. The suggestion is never written by itself. */
public final class SuggestedDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference -> reference.reference().doi().isEmpty())
                .flatMap(reference -> RegisteredWorks.known(handbook, reference).suggestion().stream()
                        .map(found -> finding(reference, found)));
    }

    private static Finding finding(NumberedReference reference, DoiSuggestion found) {
        return Finding.of(
                        Rule.DOI_SUGGESTED,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' seems to have a DOI: "
                                + found.doi().canonical() + ", registered as '" + RegisteredWorks.words(found.title())
                                + "'"
                                + (found.year() == 0 ? "" : ", " + found.year()))
                .withHint("open " + found.doi().url() + "; if it is the work you mean, add DOI: "
                        + found.doi().canonical());
    }
}
