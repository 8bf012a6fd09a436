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
 * The files of the look: those of the theme on the class path (in a jar or a folder), and the author's folder
 * {@code theme}, whose files replace the theme's files of the same path. Paths are relative to the theme's root, with
 * {@code /}, such as {@code css/tokens.css}.
 */
public final class Theme {

    private static final String PACKAGED = "handbook/";

    private final ClassLoader packaged;
    private final SourceTree sources;

    /**
     * The look of one handbook.
     *
     * @param packaged where the theme is looked for
     * @param sources the handbook's sources, which may hold a folder {@code theme}
     */
    public Theme(ClassLoader packaged, SourceTree sources) {
        this.packaged = packaged;
        this.sources = sources;
    }

    /** A file: the author's, or else the theme's; empty when neither has it. */
    public Optional<String> text(String path) {
        return bytes(path).map(Theme::utf8);
    }

    /** A file: the author's, or else the theme's; empty when neither has it. */
    public Optional<byte[]> bytes(String path) {
        Optional<SourceFile> own = own(path);
        return own.isPresent() ? own.map(Theme::read) : packaged(path);
    }

    /** The author's own file of this path. */
    public Optional<SourceFile> own(String path) {
        return sources.find(SourceTree.THEME + "/" + path);
    }

    /** The author's own files in one of the theme's folders, as paths relative to the theme's root. */
    List<String> ownFiles(String folder) {
        return sources.in(SourceTree.THEME)
                .map(file -> file.below(SourceTree.THEME))
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** The text of an author's own file. */
    static String ownText(SourceFile file) {
        return utf8(read(file));
    }

    /** How messages name a file: the author's by its place in the project, the theme's by its path. */
    public String nameOf(String path) {
        return own(path).map(SourceFile::name).orElse(path);
    }

    /** A file of the theme itself. */
    Optional<byte[]> packaged(String path) {
        URL url = packaged.getResource(PACKAGED + path);
        if (url == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = url.openConnection();
            // a jar that is built anew in the same JVM must not be read through the old one's index
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw DiskFailure.of("read", Path.of(path), e);
        }
    }

    /** A fault of the theme, or of the author's files over it. */
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
