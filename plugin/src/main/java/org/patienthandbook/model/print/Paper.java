package org.patienthandbook.model.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The paper size of handouts. */
public enum Paper {
    LETTER,
    A4;

    /** The regions in which letter paper is usual (Unicode CLDR, paper sizes by territory), as ISO 3166 codes. */
    private static final Set<String> LETTER_REGIONS =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    /** Returns the usual paper in the region of a language; A4 without a region. */
    public static Paper usual(Locale language) {
        return LETTER_REGIONS.contains(language.getCountry()) ? LETTER : A4;
    }

    /** Returns the name that users write, such as {@code letter}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the paper of this name; empty if there is none. */
    public static Optional<Paper> named(String label) {
        return Arrays.stream(values())
                .filter(paper -> paper.label().equals(label))
                .findFirst();
    }

    /** Returns the names of all papers. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Paper::label).toList();
    }
}
