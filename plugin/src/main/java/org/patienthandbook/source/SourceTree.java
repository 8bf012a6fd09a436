package org.patienthandbook.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the source folder holds, sorted by path: every regular file that is not hidden.
 *
 * @param root the source folder, absolute and normalised
 * @param name the source folder as findings show it, relative to the module's base folder, with {@code /}
 * @param files all files, sorted by {@link SourceFile#relative}
 */
public record SourceTree(Path root, String name, List<SourceFile> files) {

    /** The folder of the pages. */
    public static final String PAGES = "pages";
    /** The folder of texts for {@code include::}. */
    public static final String PARTIALS = "partials";
    /** The folder of the pictures. */
    public static final String IMAGES = "images";
    /** The folder of the downloads. */
    public static final String ASSETS = "assets";
    /** The folder of the author's changes to the theme. */
    public static final String THEME = "theme";
    /** The file of the handbook's settings. */
    public static final String SETTINGS = "handbook.yml";
    /** The file of the glossary. */
    public static final String GLOSSARY = "glossary.adoc";
    /** The file of what is known of the references. */
    public static final String LOCK = "references.lock.json";
    /** The reference lists an author can choose from, exactly one. */
    public static final List<String> REFERENCE_LISTS = List.of("references.yml", "references.json", "references.bib");

    private static final String ASCIIDOC = ".adoc";

    public SourceTree {
        files = files.stream()
                .sorted(Comparator.comparing(SourceFile::relative))
                .toList();
    }

    /** The AsciiDoc files below {@code pages}. */
    public List<SourceFile> pages() {
        return in(PAGES).filter(file -> file.relative().endsWith(ASCIIDOC)).toList();
    }

    /** The files of one of the folders directly under the source folder. */
    public Stream<SourceFile> in(String folder) {
        return files.stream().filter(file -> file.isIn(folder));
    }

    /** A file by its path below the source folder; empty when there is none. */
    public Optional<SourceFile> find(String relative) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).relative().compareTo(relative);
            if (order == 0) {
                return Optional.of(files.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** A place in a file of the source folder, whether the file is there or not. */
    public SourceLocation locate(String relative, int line) {
        return new SourceLocation(nameOf(relative), line);
    }

    /** A file by the name that findings show; empty when there is none. */
    public Optional<SourceFile> named(String shown) {
        return name.isEmpty()
                ? find(shown)
                : shown.startsWith(name + "/") ? find(shown.substring(name.length() + 1)) : Optional.empty();
    }

    /** The name that findings show for a path below the source folder. */
    public String nameOf(String relative) {
        return name.isEmpty() ? relative : name + "/" + relative;
    }
}
