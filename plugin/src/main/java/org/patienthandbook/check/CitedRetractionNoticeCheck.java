package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.check.RegisteredWorks.Pair;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.WorkRecord.Update;

/** No notice of a retraction is cited as if it were the work. */
public final class CitedRetractionNoticeCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredWorks.of(handbook)
                .flatMap(pair -> pair.record().updates().stream()
                        .filter(update -> update.type().gravity() == Gravity.RETRACTED)
                        .limit(1)
                        .map(update -> finding(pair, update)));
    }

    private static Finding finding(Pair pair, Update update) {
        return Finding.of(
                        Rule.RETRACTION_NOTICE_CITED,
                        pair.reference().location(),
                        "the reference '" + pair.reference().key() + "' is not a study but the "
                                + update.type().words() + " of one: "
                                + update.doi().canonical()
                                + RegisteredWorks.firstCited(pair.numbered()))
                .withHint("cite a work that stands, or waive the rule where the text is about the retraction");
    }
}
