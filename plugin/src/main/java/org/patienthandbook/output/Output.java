package org.patienthandbook.output;

import java.util.List;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.publish.StagingFolder;

/** One published form of a handbook. */
public interface Output {

    /**
     * Writes the handbook's files into the staging folder. The same handbook gives the same bytes.
     *
     * @return findings in no particular order
     * @throws HandbookException if the theme has an error or a file cannot be written
     */
    List<Finding> write(Handbook handbook, StagingFolder staging);
}
