package org.patienthandbook.finding;

import java.util.Locale;

/** How much a finding matters, from the most to the least severe. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name in settings and reports: {@code error}, {@code warning} or {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as severe as the other, or more severe. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
