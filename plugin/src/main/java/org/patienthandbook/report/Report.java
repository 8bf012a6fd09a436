package org.patienthandbook.report;

import java.nio.file.Path;
import java.util.List;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.WaivedFinding;

/** Writes the findings of a build in one format. */
public interface Report {

    /**
     * Writes the report.
     *
     * @param findings the findings that are not waived, in report order
     * @param waived the waived findings, in report order
     * @param folder the folder of the reports, created if it does not exist
     * @return the file that was written
     */
    Path write(List<Finding> findings, List<WaivedFinding> waived, Path folder);
}
