package org.patienthandbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Files that look a minute old: of what was saved this very moment nothing is kept. */
public final class Aged {

    private Aged() {}

    /** Everything below a folder, and the folder. */
    public static void all(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList()) {
                one(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void one(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    }
}
