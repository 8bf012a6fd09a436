package org.patienthandbook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists the files of a handbook. */
public final class SourceScanner {

    private final Path baseDirectory;

    /** @param baseDirectory the module's base folder, which the names of files in findings are relative to */
    public SourceScanner(Path baseDirectory) {
        this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
    }

    /**
     * Lists the files of a source folder, except hidden files, and links that point outside the folder: files outside the sources
     * are never published.
     *
     * @throws IOException when the folder does not exist or cannot be read
     */
    public SourceTree scan(Path sourceDirectory) throws IOException {
        Path root = sourceDirectory.toAbsolutePath().normalize();
        String name = slashed(baseDirectory.relativize(root));
        Path real = root.toRealPath();
        try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            List<SourceFile> files = walk.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(root.relativize(path)) && isInside(path, real))
                    .map(path -> fileOf(root, name, path))
                    .sorted(Comparator.comparing(SourceFile::relative))
                    .toList();
            return new SourceTree(root, name, files);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SourceFile fileOf(Path root, String name, Path path) {
        String relative = slashed(root.relativize(path));
        return new SourceFile(relative, name.isEmpty() ? relative : name + "/" + relative, path);
    }

    /** Hidden files such as .DS_Store or .swp come from editors and operating systems, not from authors. */
    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Path path, Path root) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
