package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** No work is cited that was retracted, unless its author says why. */
public final class RetractedReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return NoticeFindings.of(handbook, Rule.REFERENCE_RETRACTED, Gravity.RETRACTED, "was retracted");
    }
}
