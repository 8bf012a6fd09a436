package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.patienthandbook.finding.HandbookException;

/** Turns an I/O failure into a message that says what to do. */
public final class DiskFailure {

    private static final String HINT = "check that the disk is not full and that you may read and write there";

    private DiskFailure() {}

    /**
     * An exception whose message is one line.
     *
     * @param action what failed, as a verb: {@code write}
     * @param path the file or folder
     */
    public static HandbookException of(String action, Path path, IOException cause) {
        return new HandbookException("cannot " + action + " '" + path + "': " + reason(cause), HINT, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file with this name already exists";
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String text =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return text.lines().findFirst().orElse(text);
    }
}
