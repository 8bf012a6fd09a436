package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.check.RegisteredWorks.Pair;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.TitleMatch;

/** A title is written as it is registered, but for its subtitle. */
public final class DoubtfulTitleCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredWorks.of(handbook)
                .filter(pair ->
                        pair.titles().filter(TitleMatch.DOUBTFUL::equals).isPresent())
                .map(DoubtfulTitleCheck::finding);
    }

    private static Finding finding(Pair pair) {
        return Finding.of(
                        Rule.DOI_TITLE_DOUBTFUL,
                        pair.reference().doiLocation(),
                        "the title of '" + pair.reference().key() + "' is only like the registered one: written '"
                                + pair.reference().text("title").orElse("") + "', registered at "
                                + RegisteredWorks.registry(pair.record()) + " '"
                                + RegisteredWorks.words(pair.record().title().orElse("")) + "'")
                .withHint("if both are the same work, write the title as registered; if not, mend the DOI");
    }
}
