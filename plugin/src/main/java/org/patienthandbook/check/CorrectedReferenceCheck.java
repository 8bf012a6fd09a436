package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** Reports references that were corrected, unless the author acknowledges the correction. */
public final class CorrectedReferenceCheck implements Check {

    private static final UnacknowledgedNotices NOTICES = new UnacknowledgedNotices(
            Rule.REFERENCE_CORRECTED,
            Gravity.CORRECTED,
            "was corrected",
            "read the notice and check whether your text is still correct; then");

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return NOTICES.findings(handbook);
    }
}
