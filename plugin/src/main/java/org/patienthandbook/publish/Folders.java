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

/** Whole folders of files: listed, compared, removed. */
public final class Folders {

    private Folders() {}

    /** The files of a folder and its subfolders by their relative path, with {@code /}; none if it is missing. */
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
        try (Stream<Path> walk = Files.find(folder, Integer.MAX_VALUE, Folders::isFile)) {
            return walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Asks the disk for nothing but what a link leads to: the attributes are those that the walk has met. */
    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
    }

    /** Whether two files hold the same bytes. */
    static boolean sameBytes(Path one, Path other) throws IOException {
        return Files.mismatch(one, other) < 0;
    }

    /** Removes a folder and all in it, links but not what they lead to. What is gone already is no fault. */
    static void remove(Path folder) throws IOException {
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
