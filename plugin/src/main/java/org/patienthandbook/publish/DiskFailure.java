package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.patienthandbook.finding.HandbookException;

/** What a disk refuses, as the one who runs the build can mend it. */
public final class DiskFailure {

    private static final String HINT = "see that the disk is not full and that the folder may be written to";

    private DiskFailure() {}

    /**
     * A failure as one line.
     *
     * @param deed what was tried, such as {@code write}
     * @param path what it was tried on
     */
    public static HandbookException of(String deed, Path path, IOException cause) {
        return new HandbookException("cannot " + deed + " '" + path + "': " + reason(cause), HINT, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String text =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return text.lines().findFirst().orElse(text);
    }
}
