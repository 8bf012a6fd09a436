package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.WorkRecord.Update;

/** Reports references that are the retraction notice of a work, not the work itself. */
public final class CitedRetractionNoticeCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredReference.of(handbook)
                .flatMap(registered -> registered.record().updates().stream()
                        .filter(update -> update.type().gravity() == Gravity.RETRACTED)
                        .limit(1)
                        .map(update -> finding(registered, update)));
    }

    private static Finding finding(RegisteredReference registered, Update update) {
        return Finding.of(
                        Rule.RETRACTION_NOTICE_CITED,
                        registered.reference().location(),
                        "the reference '" + registered.reference().key() + "' is not a study, but the "
                                + update.type().words() + " of one: "
                                + update.doi().canonical()
                                + FirstCitation.of(registered.numbered()))
                .withHint("cite a work that was not retracted, or waive the rule if your text is about the retraction");
    }
}
