package org.patienthandbook.progress;

import java.util.Locale;

/** Formats durations for progress lines. */
public final class Seconds {

    private Seconds() {}

    /** The time since a value of {@link System#nanoTime}, such as {@code 0.9 s}. */
    public static String since(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
