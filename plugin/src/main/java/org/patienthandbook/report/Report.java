package org.patienthandbook.report;

import java.nio.file.Path;
import java.util.List;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.WaivedFinding;

/** One written form of what a build found. */
public interface Report {

    /**
     * Writes the report.
     *
     * @param findings what is reported, in report order
     * @param waived what authors waived, in report order
     * @param folder where reports are; made when absent
     * @return the file that was written
     */
    Path write(List<Finding> findings, List<WaivedFinding> waived, Path folder);
}
