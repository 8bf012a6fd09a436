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
 * What is in a folder at one moment, by size and date: enough to see that nothing was touched since.
 *
 * @param entries every file and every folder below, hidden ones too, and the folder itself, sorted by path
 */
public record FolderState(List<Entry> entries) {

    /**
     * A file or a folder.
     *
     * @param path its path below the folder, with {@code /}; empty for the folder itself
     * @param folder whether it is a folder
     * @param size its size in bytes; 0 for a folder
     * @param modified when it was last changed, in nanoseconds since 1970
     */
    public record Entry(String path, boolean folder, long size, long modified) {}

    public FolderState {
        entries = List.copyOf(entries);
    }

    /**
     * The folder as it is now; empty where it is missing, cannot be read, or has anything in it that is neither file nor folder,
     * such as a link, whose date says nothing of what it leads to.
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

    /** The files alone. */
    public List<Entry> files() {
        return entries.stream().filter(entry -> !entry.folder()).toList();
    }

    /**
     * Whether nothing in it was changed from some moment on.
     *
     * @param millis the moment, in milliseconds since 1970
     */
    public boolean isOlderThan(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        return entries.stream().allMatch(entry -> entry.modified() < nanos);
    }
}
