package org.patienthandbook.source;

import java.nio.file.Path;

/**
 * A source file that the scan found. Its content is read by the stage that needs it.
 *
 * @param relative the path relative to the source folder, with {@code /}, such as {@code pages/conditions/crps.adoc}
 * @param name the path as findings show it, relative to the module's base folder, with {@code /}
 * @param path the absolute path
 */
public record SourceFile(String relative, String name, Path path) {

    /** Whether the file is in this folder, or in one of its subfolders. The folder is relative to the source folder. */
    public boolean isIn(String folder) {
        return relative.startsWith(folder + "/");
    }

    /**
     * The path relative to a folder that the file is in, with {@code /}.
     *
     * @throws IllegalArgumentException when the file is not in the folder
     */
    public String below(String folder) {
        if (!isIn(folder)) {
            throw new IllegalArgumentException("'" + relative + "' is not in '" + folder + "'");
        }
        return relative.substring(folder.length() + 1);
    }

    /** A line of this file, counted from 1; 0 for the whole file. */
    public SourceLocation at(int line) {
        return new SourceLocation(name, line);
    }
}
