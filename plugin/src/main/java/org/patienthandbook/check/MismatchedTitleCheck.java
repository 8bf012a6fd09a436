package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.check.RegisteredWorks.Pair;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.TitleMatch;

/** A DOI stands for the work whose title is written beside it. */
public final class MismatchedTitleCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredWorks.of(handbook)
                .filter(pair -> pair.titles().filter(TitleMatch.OTHER::equals).isPresent())
                .map(MismatchedTitleCheck::finding);
    }

    private static Finding finding(Pair pair) {
        return Finding.of(
                        Rule.DOI_TITLE_MISMATCH,
                        pair.reference().doiLocation(),
                        "the DOI of '" + pair.reference().key() + "' belongs to another work: written '"
                                + pair.reference().text("title").orElse("") + "', registered at "
                                + RegisteredWorks.registry(pair.record()) + " '"
                                + RegisteredWorks.words(pair.record().title().orElse("")) + "'"
                                + RegisteredWorks.firstCited(pair.numbered()))
                .withHint("decide which of the two works you mean, then write its DOI and its title");
    }
}
