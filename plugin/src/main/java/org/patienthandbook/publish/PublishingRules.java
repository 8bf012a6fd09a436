package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.patienthandbook.finding.HandbookException;

/**
 * Which folders a handbook may replace: any inside the build folder; elsewhere an empty one or an earlier handbook;
 * never one that holds the project, its sources or a Git repository, nor one among the sources.
 *
 * @param baseDirectory the module's folder
 * @param sourceDirectory the handbook's sources
 * @param buildDirectory where the build may do as it likes, such as {@code target}
 */
public record PublishingRules(Path baseDirectory, Path sourceDirectory, Path buildDirectory) {

    /** What the {@code generator} tag of every page says: by it an earlier handbook is known. */
    public static final String GENERATOR = "Patient Handbook";

    private static final String HINT = "give outputDirectory (-Dhandbook.outputDirectory) a folder of its own, such as "
            + "one inside the build folder";

    public PublishingRules {
        baseDirectory = real(baseDirectory);
        sourceDirectory = real(sourceDirectory);
        buildDirectory = real(buildDirectory);
    }

    /** The tag of a page's head that says who made it. */
    public static String generatorTag() {
        return "<meta name=\"generator\" content=\"" + GENERATOR + "\"";
    }

    /** The folder with its symbolic links resolved, as far as it exists. */
    static Path real(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return whole.toRealPath();
        } catch (IOException e) {
            Path parent = whole.getParent();
            return parent == null ? whole : real(parent).resolve(whole.getFileName());
        }
    }

    void demandReplaceable(Path folder) {
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
            throw refusal(folder, "it is outside the build folder and not an earlier handbook");
        }
    }

    private static HandbookException refusal(Path folder, String reason) {
        return new HandbookException("the folder '" + folder + "' is not replaced: " + reason, HINT);
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
