package org.patienthandbook.model.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/** An edition of the handouts: the size of their type. */
public enum Edition {
    /** Type of 12 points or more. */
    STANDARD(""),
    /** Type of 18 points or more, with a layout of its own. */
    LARGE_PRINT("-large-print");

    private static final String FOLDER = "print/";
    private static final String BOOK = "handbook";

    private final String suffix;

    Edition(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the name that users write, such as {@code large-print}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the edition of this name; empty if there is none. */
    public static Optional<Edition> named(String label) {
        return Arrays.stream(values())
                .filter(edition -> edition.label().equals(label))
                .findFirst();
    }

    /** Returns the names of all editions. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Edition::label).toList();
    }

    /** Returns the path of a page's handout, relative to the root of the site. */
    public String handout(PageId page) {
        return FOLDER + page + suffix + ".pdf";
    }

    /** Returns the path of the whole handbook, relative to the root of the site. */
    public String book() {
        return FOLDER + BOOK + suffix + ".pdf";
    }
}
