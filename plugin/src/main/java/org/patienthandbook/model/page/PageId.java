package org.patienthandbook.model.page;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a page: its path below {@code pages} without {@code .adoc}, with {@code /} between folders. An author may
 * write a name that cannot be published: see {@link #isSlug} and {@link #isReserved}.
 *
 * @param value the name, such as {@code conditions/crps}
 */
public record PageId(String value) implements Comparable<PageId> {

    /** The home page. */
    public static final PageId HOME = new PageId("index");
    /** The generated glossary. */
    public static final PageId GLOSSARY = new PageId("glossary");
    /** The generated list of references. */
    public static final PageId REFERENCES = new PageId("references");
    /** The generated list of evidence notes. */
    public static final PageId EVIDENCE = new PageId("evidence");
    /** The generated list of handouts. */
    public static final PageId PRINT = new PageId("print");
    /** The generated page for addresses that do not exist. */
    public static final PageId NOT_FOUND = new PageId("404");

    private static final Set<String> GENERATED =
            Set.of("glossary", "references", "evidence", "search", "404", "print", "accessibility", "handbook");
    private static final Set<String> FOLDERS = Set.of("assets", "images", "print");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");
    private static final String LARGE_PRINT = "-large-print";

    public PageId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a page id is not empty");
        }
    }

    /** Whether the names of the file and its folders consist of lowercase ASCII letters, digits and hyphens. */
    public boolean isSlug() {
        return SLUG.matcher(value).matches();
    }

    /** Whether the name belongs to a page, file or folder that the build generates. */
    public boolean isReserved() {
        int slash = value.indexOf('/');
        return GENERATED.contains(value)
                || (slash > 0 && FOLDERS.contains(value.substring(0, slash)))
                || value.endsWith(LARGE_PRINT);
    }

    /** Returns the address of the page, relative to the root of the site. */
    public String address() {
        return value + ".html";
    }

    /** Returns the path from the page to the root of the site: empty, or {@code ../} once per folder. */
    public String root() {
        return "../".repeat(value.length() - value.replace("/", "").length());
    }

    @Override
    public int compareTo(PageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
