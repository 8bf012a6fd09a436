package org.patienthandbook.output.pdf.engine;

import java.time.Instant;

/**
 * How handouts are made.
 *
 * @param threads how many are made at once, 1 or more
 * @param timestamp the day and time that every file carries
 * @param version the plugin's version
 */
public record PressSettings(int threads, Instant timestamp, String version) {

    public PressSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("no work is done on " + threads + " threads");
        }
    }
}
