package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** Reports references that their journal doubts or has retracted in part, unless the author acknowledges the notice. */
public final class ReferenceOfConcernCheck implements Check {

    private static final UnacknowledgedNotices NOTICES = new UnacknowledgedNotices(
            Rule.REFERENCE_OF_CONCERN, Gravity.DOUBTED, "is in doubt", UnacknowledgedNotices.CITE_ANOTHER_WORK);

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return NOTICES.findings(handbook);
    }
}
