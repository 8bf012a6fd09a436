package org.patienthandbook.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The libraries on our class path as files: a theme or an extension that is not released yet may be replaced by another of
 * the same name.
 */
public final class LibraryFiles {

    /** As they were when this JVM came to use them. */
    private static final String LOADED = fingerprint(paths());

    private LibraryFiles() {}

    /**
     * Name, size and date of every library, and of every file of one that is a folder. What is replaced while the JVM runs is
     * like nothing that another JVM sees: nobody knows what of it was loaded before.
     */
    public static String fingerprint() {
        return Fingerprint.start().with(LOADED).with(fingerprint(paths())).value();
    }

    static String fingerprint(List<String> paths) {
        Fingerprint files = Fingerprint.start();
        try {
            for (String path : paths) {
                add(Path.of(path), files);
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // what cannot be known is like no other
            files.with(UUID.randomUUID().toString());
        }
        return files.value();
    }

    private static void add(Path library, Fingerprint files) throws IOException {
        if (!Files.exists(library)) {
            files.with(library.toString()).with("missing");
            return;
        }
        if (Files.isRegularFile(library)) {
            addFile(library, files);
            return;
        }
        try (Stream<Path> walk = Files.walk(library, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                addFile(file, files);
            }
        }
    }

    private static void addFile(Path file, Fingerprint files) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        files.with(file.toString())
                .with(attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** The names of all libraries, without their folders, sorted. */
    static List<String> names() {
        return paths().stream()
                .map(path -> path.replaceAll(".*[/\\\\]", ""))
                .sorted()
                .toList();
    }

    private static List<String> paths() {
        return LibraryFiles.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(LibraryFiles::path).toList()
                : Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(path -> !path.isBlank())
                        .toList();
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // a library that is no file has its address for a name
            return url.getPath();
        }
    }
}
