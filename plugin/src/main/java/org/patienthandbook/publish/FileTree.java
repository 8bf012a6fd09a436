package org.patienthandbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists and deletes the files of a folder and its subfolders. */
public final class FileTree {

    private FileTree() {}

    /** The files by their path relative to the folder, with {@code /}. Empty if the folder does not exist. */
    public static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        for (Path file : walk(folder)) {
            files.put(
                    folder.relativize(file)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/"),
                    file);
        }
        return files;
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> walk = Files.find(folder, Integer.MAX_VALUE, FileTree::isFile)) {
            return walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Uses the attributes that the walk has read: only a link costs another look at the disk. */
    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
    }

    /**
     * Deletes a folder with everything in it. Deletes links, but not their targets. Ignores files that another process
     * deletes at the same time.
     */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
