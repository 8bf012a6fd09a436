package org.patienthandbook.source;

import java.nio.file.Path;

/**
 * A file of the handbook's sources, found by the scan. Its bytes are read by the stage that needs them.
 *
 * @param relative the path below the source folder, with {@code /}, such as {@code pages/conditions/crps.adoc}
 * @param name the path as findings show it, relative to the module's base folder, with {@code /}
 * @param path where the file is on disk, absolute
 */
public record SourceFile(String relative, String name, Path path) {

    /** Whether the file is somewhere below the folder of this name, directly under the source folder. */
    public boolean isIn(String folder) {
        return relative.startsWith(folder + "/");
    }

    /** The path below the folder that {@link #isIn} knows, with {@code /}. */
    public String below(String folder) {
        if (!isIn(folder)) {
            throw new IllegalArgumentException("'" + relative + "' is not in '" + folder + "'");
        }
        return relative.substring(folder.length() + 1);
    }

    /** A line of this file; 0 for the whole file. */
    public SourceLocation at(int line) {
        return new SourceLocation(name, line);
    }
}
