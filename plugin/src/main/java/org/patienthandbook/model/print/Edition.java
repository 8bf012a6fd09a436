package org.patienthandbook.model.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/** A size in which handouts are printed. */
public enum Edition {
    /** Type of 12 points or more. */
    STANDARD(""),
    /** Type of 18 points or more, set anew for it. */
    LARGE_PRINT("-large-print");

    private static final String FOLDER = "print/";
    private static final String BOOK = "handbook";

    private final String suffix;

    Edition(String suffix) {
        this.suffix = suffix;
    }

    /** The name users write, such as {@code large-print}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The edition of this name; empty when there is none. */
    public static Optional<Edition> named(String label) {
        return Arrays.stream(values())
                .filter(edition -> edition.label().equals(label))
                .findFirst();
    }

    /** The names of all editions. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Edition::label).toList();
    }

    /** The path from the site's root of a page's handout in this edition. */
    public String handout(PageId page) {
        return FOLDER + page + suffix + ".pdf";
    }

    /** The path from the site's root of the whole handbook in this edition. */
    public String book() {
        return FOLDER + BOOK + suffix + ".pdf";
    }
}
