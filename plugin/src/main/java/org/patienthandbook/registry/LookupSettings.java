package org.patienthandbook.registry;

import java.time.Period;

/**
 * The settings for looking up references.
 *
 * @param mode when registries are queried
 * @param offline whether no registry may be queried and the lock may not be written, whatever the mode
 * @param maxAge the age at which an answer is outdated
 */
public record LookupSettings(CitationMode mode, boolean offline, Period maxAge) {

    /** Whether registries may be queried and the lock may be written. */
    boolean mayQuery() {
        return !offline && mode != CitationMode.FROZEN;
    }
}
