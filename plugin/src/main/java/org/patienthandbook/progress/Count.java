package org.patienthandbook.progress;

/** Formats a count. */
public final class Count {

    private Count() {}

    /** The number and the noun, with an {@code s} unless the number is one: {@code 1 page}, {@code 2 pages}. */
    public static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
