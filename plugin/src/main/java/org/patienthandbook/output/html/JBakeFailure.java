package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.publish.DiskFailure;

/** Turns a failure of JBake into a message that says what to do. */
final class JBakeFailure {

    private static final String HINT = "check that the disk is not full; if it is not, this is a bug in the plugin: "
            + "please report it with the output of mvn -X";

    private JBakeFailure() {}

    /**
     * Our own exception where JBake wrapped one, else a new one.
     *
     * @param folder the folder that JBake was writing to
     */
    static HandbookException of(Throwable failure, Path folder) {
        if (failure instanceof IOException disk) {
            return DiskFailure.of("write", folder, disk);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HandbookException ours) {
                return ours;
            }
        }
        String text = String.valueOf(failure.getMessage());
        return new HandbookException(
                "JBake failed: " + String.join(" ", text.lines().toList()), HINT, failure);
    }

    /** JBake wrote other files than it was given. */
    static HandbookException ofFiles(List<String> differences) {
        return new HandbookException("JBake did not write the expected files: " + String.join(", ", differences), HINT);
    }
}
