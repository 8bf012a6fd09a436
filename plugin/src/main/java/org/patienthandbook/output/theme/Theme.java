package org.patienthandbook.output.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.publish.DiskFailure;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * The files of a theme. The theme itself is on the class path, in a jar or a folder. Files in the author's folder
 * {@code theme} override the theme's files of the same path. Paths are relative to the theme's root, with {@code /}:
 * {@code css/tokens.css}.
 */
public final class Theme {

    private static final String PACKAGED = "handbook/";

    private final ClassLoader packaged;
    private final SourceTree sources;

    /**
     * @param packaged the class path of the theme
     * @param sources the handbook's sources, which may have a folder {@code theme}
     */
    public Theme(ClassLoader packaged, SourceTree sources) {
        this.packaged = packaged;
        this.sources = sources;
    }

    /** The author's or else the theme's file, read as UTF-8. Empty if neither exists. */
    public Optional<String> text(String path) {
        return bytes(path).map(Theme::utf8);
    }

    /** The author's or else the theme's file. Empty if neither exists. */
    public Optional<byte[]> bytes(String path) {
        Optional<SourceFile> override = override(path);
        return override.isPresent() ? override.map(Theme::read) : packaged(path);
    }

    /**
     * A file that {@code theme.json} names.
     *
     * @throws HandbookException if neither the author nor the theme has it
     */
    public byte[] required(String path) {
        return bytes(path)
                .orElseThrow(() -> fault(
                        "theme.json names the file '" + path + "', but the theme does not have it",
                        "add the file, or remove its name from theme.json"));
    }

    /** The author's file of this path. */
    public Optional<SourceFile> override(String path) {
        return sources.find(SourceTree.THEME + "/" + path);
    }

    /** The paths of the author's files in one of the theme's folders. */
    List<String> overrides(String folder) {
        return sources.in(SourceTree.THEME)
                .map(file -> file.below(SourceTree.THEME))
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** The text of an author's file. */
    static String textOf(SourceFile file) {
        return utf8(read(file));
    }

    /**
     * How messages name a file: an author's file by its path in the project, a theme's file by its path in the theme.
     */
    public String nameOf(String path) {
        return override(path).map(SourceFile::name).orElse(path);
    }

    /** The theme's own file, even if the author overrides it. */
    Optional<byte[]> packaged(String path) {
        URL url = packaged.getResource(PACKAGED + path);
        if (url == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = url.openConnection();
            // if the jar is rebuilt while this JVM runs, a cached connection would use the index of the old jar
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw DiskFailure.of("read", Path.of(path), e);
        }
    }

    /** An exception for an error in the theme or in the author's overrides. */
    public static HandbookException fault(String message, String hint) {
        return new HandbookException(message, hint);
    }

    private static byte[] read(SourceFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw DiskFailure.of("read", file.path(), e);
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
