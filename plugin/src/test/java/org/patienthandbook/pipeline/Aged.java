package org.patienthandbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Makes files look a minute old, because results of files that were saved just before a build are not cached. */
public final class Aged {

    private Aged() {}

    /** The folder and everything in it. */
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
