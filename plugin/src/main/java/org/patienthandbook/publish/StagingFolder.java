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
import org.patienthandbook.finding.HandbookException;

/**
 * The folder where a whole new site is built: made fresh beside the folder it is to replace, on the same file system,
 * and removed when closed. Its name holds the process that made it, so that a later build can tell what a killed one
 * left behind.
 */
public final class StagingFolder implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Path folder;

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a staging folder beside another folder, which need not exist.
     *
     * @throws HandbookException when the disk refuses
     */
    public static StagingFolder beside(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path folder =
                whole.resolveSibling(prefix(whole) + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        try {
            Folders.remove(folder);
            Files.createDirectories(folder.resolve("site"));
            return new StagingFolder(folder);
        } catch (IOException e) {
            throw DiskFailure.of("make the folder", folder, e);
        }
    }

    /** Removes the staging folders beside a folder whose processes are no more. */
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
                    Folders.remove(sibling);
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

    /** The new site's root. Outputs write below it. */
    public Path root() {
        return folder.resolve("site");
    }

    /**
     * An empty folder for what an output needs on the way; on the same file system, never published.
     *
     * @param name a name of the output's own
     */
    public Path scratch(String name) {
        Path scratch = folder.resolve("scratch").resolve(name);
        try {
            Folders.remove(scratch);
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw DiskFailure.of("make the folder", scratch, e);
        }
    }

    /** Writes a file of the site, as UTF-8. The path is relative to the root, with {@code /}. */
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

    /**
     * Moves all that is in a folder into the site, in the place of what was there: a folder as a whole where the site has
     * none of its name.
     */
    public void takeAll(Path from) {
        try {
            takeAll(from, root());
        } catch (IOException e) {
            throw DiskFailure.of("write", root(), e);
        }
    }

    private static void takeAll(Path from, Path to) throws IOException {
        for (Path entry : entries(from)) {
            Path target = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry) && Files.isDirectory(target)) {
                takeAll(entry, target);
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

    /** How many of the site's files have names that end so. */
    public int count(String ending) {
        try {
            return (int) Folders.files(root()).keySet().stream()
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

    /** Removes the folder; what cannot be removed is left for a later build. */
    @Override
    public void close() {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            // the outcome of the build stands without it, and a later build removes it
            return;
        }
    }
}
