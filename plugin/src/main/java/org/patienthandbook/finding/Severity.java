package org.patienthandbook.finding;

import java.util.Locale;

/** How much a finding matters; the gravest comes first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name that settings and reports use: {@code error}, {@code warning} or {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
