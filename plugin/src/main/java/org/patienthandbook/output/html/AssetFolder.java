package org.patienthandbook.output.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.publish.DiskFailure;

/** JBake's asset folder: whatever lies in it, JBake copies to the same place of the site. */
final class AssetFolder {

    private final Path folder;

    AssetFolder(Path folder) {
        this.folder = folder;
    }

    /** Lays a file of the theme into the folder. */
    void write(String path, byte[] bytes) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    /** Lays an author's file into the folder, after those of the theme. */
    void copy(String path, Path source) throws IOException {
        Path target = folder.resolve(path);
        if (Files.exists(target)) {
            throw new HandbookException(
                    "'" + path + "' is the name of a file of the theme",
                    "rename the file, or move it into the folder theme/ to replace the theme's");
        }
        Files.createDirectories(target.getParent());
        try {
            Files.copy(source, target);
        } catch (IOException e) {
            throw DiskFailure.of("copy", source, e);
        }
    }
}
