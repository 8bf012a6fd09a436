package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** Reports references that were retracted, withdrawn or removed, unless the author acknowledges the notice. */
public final class RetractedReferenceCheck implements Check {

    private static final UnacknowledgedNotices NOTICES = new UnacknowledgedNotices(
            Rule.REFERENCE_RETRACTED, Gravity.RETRACTED, "was retracted", UnacknowledgedNotices.CITE_ANOTHER_WORK);

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return NOTICES.findings(handbook);
    }
}
