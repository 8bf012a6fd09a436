package org.patienthandbook.registry;

import java.time.Period;

/**
 * What a build may do to know whether DOIs are registered.
 *
 * @param mode how far it goes
 * @param offline whether nothing may be asked and nothing written, whatever the mode: {@code mvn -o}, and the goal check
 * @param maxAge how old an answer may be before it is asked for again, or counts as outdated
 */
public record LookupSettings(CitationMode mode, boolean offline, Period maxAge) {

    /** Whether registries may be asked, and the lock written. */
    boolean mayAsk() {
        return !offline && mode != CitationMode.FROZEN;
    }
}
