package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.work.NoticeType.Gravity;

/** Of every correction to a cited work its author knows. */
public final class CorrectedReferenceCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return NoticeFindings.of(handbook, Rule.REFERENCE_CORRECTED, Gravity.CORRECTED, "was corrected");
    }
}
