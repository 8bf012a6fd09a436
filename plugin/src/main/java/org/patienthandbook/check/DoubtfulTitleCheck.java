package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.TitleMatch;

/** Reports titles that are only similar to the title registered with the DOI. A missing subtitle is not reported. */
public final class DoubtfulTitleCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredReference.of(handbook)
                .filter(registered -> registered.hasTitleMatch(TitleMatch.DOUBTFUL))
                .map(DoubtfulTitleCheck::finding);
    }

    private static Finding finding(RegisteredReference registered) {
        return Finding.of(
                        Rule.DOI_TITLE_DOUBTFUL,
                        registered.reference().doiLocation(),
                        "the title of '" + registered.reference().key() + "' is only similar to the registered title: "
                                + registered.titles())
                .withHint("if both are the same work, write the registered title; if not, correct the DOI");
    }
}
