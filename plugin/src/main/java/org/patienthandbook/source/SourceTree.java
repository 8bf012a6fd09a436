package org.patienthandbook.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the source folder that are not hidden.
 *
 * @param root the absolute, normalized path of the source folder
 * @param name the path of the source folder as findings show it, relative to the module's base folder, with {@code /}
 * @param files all files, sorted by {@link SourceFile#relative}
 */
public record SourceTree(Path root, String name, List<SourceFile> files) {

    /** The folder of the pages. */
    public static final String PAGES = "pages";
    /** The folder of shared texts for {@code include::}. */
    public static final String PARTIALS = "partials";
    /** The folder of the images. */
    public static final String IMAGES = "images";
    /** The folder of the downloads. */
    public static final String ASSETS = "assets";
    /** The folder of files that replace files of the theme. */
    public static final String THEME = "theme";
    /** The settings file. */
    public static final String SETTINGS = "handbook.yml";
    /** The glossary file. */
    public static final String GLOSSARY = "glossary.adoc";
    /** The file of the registries' answers about the references. */
    public static final String LOCK = "references.lock.json";
    /** The possible names of the reference list; a handbook has at most one of them. */
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

    /** The files of a folder and its subfolders. The folder is relative to the source folder. */
    public Stream<SourceFile> in(String folder) {
        return files.stream().filter(file -> file.isIn(folder));
    }

    /** The file with this path relative to the source folder; empty when there is none. */
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

    /** A place in a file of the source folder, which need not exist. */
    public SourceLocation locate(String relative, int line) {
        return new SourceLocation(nameOf(relative), line);
    }

    /** The file with this name in findings; empty when there is none. */
    public Optional<SourceFile> named(String shown) {
        return name.isEmpty()
                ? find(shown)
                : shown.startsWith(name + "/") ? find(shown.substring(name.length() + 1)) : Optional.empty();
    }

    /** The name in findings of a path relative to the source folder. */
    public String nameOf(String relative) {
        return name.isEmpty() ? relative : name + "/" + relative;
    }
}
