package org.patienthandbook.model.doi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds recorded test data that is not part of the project. */
public final class DoiFixtures {

    private DoiFixtures() {}

    /** Returns a file of the folder {@code -Dhandbook.fixtures}, or of {@code shared/fixtures} above; skips the test without it. */
    public static Path file(String name) {
        String set = System.getProperty("handbook.fixtures");
        Path folder = set == null ? above(Path.of(System.getProperty("user.dir"))) : Path.of(set);
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), "skipped: the test data '" + file + "' is not there");
        return file;
    }

    private static Path above(Path start) {
        Path relative = Path.of("shared", "fixtures");
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(relative))) {
                return folder.resolve(relative);
            }
        }
        return relative;
    }
}
