package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.publish.DiskFailure;

/** JBake's asset folder. JBake copies every file in it to the same path of the site. */
final class AssetFolder {

    private final Path folder;

    AssetFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a file of the theme. */
    void write(String path, byte[] bytes) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    /**
     * Copies an author's file. Call this after all files of the theme are written.
     *
     * @throws HandbookException if the theme has a file with this path
     */
    void copy(String path, Path source) throws IOException {
        Path target = folder.resolve(path);
        if (Files.exists(target)) {
            throw new HandbookException(
                    "'" + path + "' has the same path as a file of the theme",
                    "rename the file, or move it into the folder theme/ to replace the theme's file");
        }
        Files.createDirectories(target.getParent());
        try {
            Files.copy(source, target);
        } catch (IOException e) {
            throw DiskFailure.of("copy", source, e);
        }
    }
}
