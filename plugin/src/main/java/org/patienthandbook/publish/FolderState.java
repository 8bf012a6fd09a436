package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The sizes and dates of everything in a folder at one moment. Two equal states mean that nothing changed in between.
 *
 * @param entries the folder itself and all files and folders in it, hidden ones included, sorted by path
 */
public record FolderState(List<Entry> entries) {

    /**
     * A file or a folder.
     *
     * @param path the path relative to the folder, with {@code /}; empty for the folder itself
     * @param folder whether this is a folder
     * @param size in bytes; 0 for a folder
     * @param modified the last change, in nanoseconds since 1970
     */
    public record Entry(String path, boolean folder, long size, long modified) {}

    public FolderState {
        entries = List.copyOf(entries);
    }

    /**
     * The current state of a folder. Empty if the folder does not exist, cannot be read, or contains anything but files
     * and folders: the date of a link, for example, says nothing about its target.
     */
    public static Optional<FolderState> of(Path folder) {
        List<Entry> entries = new ArrayList<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return add(visited, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    throw new IOException("neither file nor folder");
                }
                return add(visited, attributes);
            }

            private FileVisitResult add(Path visited, BasicFileAttributes attributes) {
                entries.add(new Entry(
                        folder.relativize(visited)
                                .toString()
                                .replace(folder.getFileSystem().getSeparator(), "/"),
                        attributes.isDirectory(),
                        attributes.isDirectory() ? 0 : attributes.size(),
                        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            return Optional.empty();
        }
        entries.sort(Comparator.comparing(Entry::path));
        return Optional.of(new FolderState(entries))
                .filter(state -> state.entries().get(0).folder());
    }

    /** The entries that are files. */
    public List<Entry> files() {
        return entries.stream().filter(entry -> !entry.folder()).toList();
    }

    /**
     * Whether everything was last changed before this moment.
     *
     * @param millis milliseconds since 1970
     */
    public boolean isOlderThan(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        return entries.stream().allMatch(entry -> entry.modified() < nanos);
    }
}
