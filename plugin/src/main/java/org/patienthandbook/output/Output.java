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
     * @return what was found while writing, in no particular order
     * @throws HandbookException for what the one who runs the build can mend, such as a faulty theme or a full disk
     */
    List<Finding> write(Handbook handbook, StagingFolder staging);
}
