package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.patienthandbook.finding.HandbookException;

/**
 * Decides which folders a handbook may replace: any folder inside the build folder; elsewhere only an empty folder or
 * an earlier handbook. Never a folder that holds the project, its sources or a Git repository, and never a folder
 * inside the sources.
 *
 * @param baseDirectory the module's folder
 * @param sourceDirectory the handbook's sources
 * @param buildDirectory the build folder, such as {@code target}
 */
public record PublishingRules(Path baseDirectory, Path sourceDirectory, Path buildDirectory) {

    /** The content of the {@code generator} tag on every page, which identifies an earlier handbook. */
    public static final String GENERATOR = "Patient Handbook";

    private static final String HINT =
            "set outputDirectory (-Dhandbook.outputDirectory) to a folder of its own, such as "
                    + "one inside the build folder";

    public PublishingRules {
        baseDirectory = resolveLinks(baseDirectory);
        sourceDirectory = resolveLinks(sourceDirectory);
        buildDirectory = resolveLinks(buildDirectory);
    }

    /** The start of the {@code generator} tag, as templates write it into the head of every page. */
    public static String generatorTag() {
        return "<meta name=\"generator\" content=\"" + GENERATOR + "\"";
    }

    /** The folder as an absolute path. Symbolic links are resolved in the part of the path that exists. */
    static Path resolveLinks(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return whole.toRealPath();
        } catch (IOException e) {
            Path parent = whole.getParent();
            return parent == null ? whole : resolveLinks(parent).resolve(whole.getFileName());
        }
    }

    void requireReplaceable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refusal(folder, "it is a file");
        }
        if (folder.getParent() == null || baseDirectory.startsWith(folder) || sourceDirectory.startsWith(folder)) {
            throw refusal(folder, "it holds the project");
        }
        if (folder.startsWith(sourceDirectory)) {
            throw refusal(folder, "it is inside the sources");
        }
        if (Files.exists(folder.resolve(".git"))) {
            throw refusal(folder, "it is a Git repository");
        }
        boolean inside = folder.startsWith(buildDirectory) && !folder.equals(buildDirectory);
        if (!inside && !isEmpty(folder) && !isHandbook(folder)) {
            throw refusal(folder, "it is outside the build folder and does not hold an earlier handbook");
        }
    }

    private static HandbookException refusal(Path folder, String reason) {
        return new HandbookException("cannot replace the folder '" + folder + "': " + reason, HINT);
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw DiskFailure.of("read", folder, e);
        }
    }

    private static boolean isHandbook(Path folder) {
        Path home = folder.resolve("index.html");
        try {
            return Files.isRegularFile(home)
                    && new String(Files.readAllBytes(home), StandardCharsets.UTF_8).contains(generatorTag());
        } catch (IOException e) {
            throw DiskFailure.of("read", home, e);
        }
    }
}
