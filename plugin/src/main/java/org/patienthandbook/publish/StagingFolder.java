package org.patienthandbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A temporary folder in which a new site is built. It is next to the folder that it will replace, so both are on the
 * same file system, and it is deleted when closed. Its name contains the process id, so that a later build recognizes
 * and deletes the folder of a killed build.
 */
public final class StagingFolder implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Path folder;

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /** Creates a staging folder next to another folder, which need not exist. */
    public static StagingFolder beside(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path folder =
                whole.resolveSibling(prefix(whole) + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        try {
            FileTree.delete(folder);
            Files.createDirectories(folder.resolve("site"));
            return new StagingFolder(folder);
        } catch (IOException e) {
            throw DiskFailure.of("create the folder", folder, e);
        }
    }

    /** Deletes the staging folders of ended processes next to a folder. */
    static void removeAbandoned(Path target) throws IOException {
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return;
        }
        Pattern name = Pattern.compile(Pattern.quote(prefix(target)) + "(\\d+)-\\d+");
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent)) {
            for (Path sibling : siblings) {
                Matcher matcher = name.matcher(sibling.getFileName().toString());
                if (matcher.matches() && !isAlive(matcher.group(1))) {
                    FileTree.delete(sibling);
                }
            }
        }
    }

    private static boolean isAlive(String process) {
        return process.length() > 18
                || ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".handbook-staging-";
    }

    /** The root of the new site. */
    public Path root() {
        return folder.resolve("site");
    }

    /**
     * Creates an empty folder for temporary files of an output. It is on the same file system as the site and is never
     * published.
     *
     * @param name the folder's name; another output that uses the same name empties the folder
     */
    public Path scratch(String name) {
        Path scratch = folder.resolve("scratch").resolve(name);
        try {
            FileTree.delete(scratch);
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw DiskFailure.of("create the folder", scratch, e);
        }
    }

    /** Writes a text file of the site as UTF-8. The path is relative to the root, with {@code /}. */
    public void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the site. The path is relative to the root, with {@code /}. */
    public void write(String path, byte[] bytes) {
        Path file = inside(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
    }

    /** Moves everything in a folder into the site. Replaces files and merges folders that the site already has. */
    public void moveIn(Path from) {
        try {
            moveIn(from, root());
        } catch (IOException e) {
            throw DiskFailure.of("write", root(), e);
        }
    }

    private static void moveIn(Path from, Path to) throws IOException {
        for (Path entry : entries(from)) {
            Path target = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry) && Files.isDirectory(target)) {
                moveIn(entry, target);
            } else {
                Files.move(entry, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** The number of files in the site whose names end with this text. */
    public int count(String ending) {
        try {
            return (int) FileTree.files(root()).keySet().stream()
                    .filter(name -> name.endsWith(ending))
                    .count();
        } catch (IOException e) {
            throw DiskFailure.of("read", root(), e);
        }
    }

    private Path inside(String path) {
        Path file = root().resolve(path).normalize();
        if (!file.startsWith(root()) || file.equals(root())) {
            throw new IllegalArgumentException("'" + path + "' is not inside the site");
        }
        return file;
    }

    /** Deletes the folder. If that fails, a later build deletes it. */
    @Override
    public void close() {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            // the build has its result, and a later build deletes the folder
            return;
        }
    }
}
