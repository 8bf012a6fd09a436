package org.patienthandbook.registry.http;

import java.time.Duration;

/**
 * How long a registry is waited for.
 *
 * @param connect for a connection
 * @param answer for a whole answer
 * @param pause before a second try, where the registry does not name a time
 */
public record Timeouts(Duration connect, Duration answer, Duration pause) {

    /** Five seconds to connect, twenty for an answer, one before the second try. */
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(1));
}
