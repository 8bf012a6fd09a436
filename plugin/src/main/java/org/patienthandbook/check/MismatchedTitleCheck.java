package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.TitleMatch;

/** Reports DOIs that are registered with the title of another work. */
public final class MismatchedTitleCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredReference.of(handbook)
                .filter(registered -> registered.hasTitleMatch(TitleMatch.OTHER))
                .map(MismatchedTitleCheck::finding);
    }

    private static Finding finding(RegisteredReference registered) {
        return Finding.of(
                        Rule.DOI_TITLE_MISMATCH,
                        registered.reference().doiLocation(),
                        "the DOI of '" + registered.reference().key() + "' belongs to another work: "
                                + registered.titles()
                                + FirstCitation.of(registered.numbered()))
                .withHint("decide which of the two works you mean, and write its DOI and its title");
    }
}
