package org.patienthandbook.registry.http;

import java.time.Duration;

/**
 * The time limits for requests to a registry.
 *
 * @param connect the time to wait for a connection
 * @param answer the time to wait for a complete answer
 * @param pause the time before a second attempt, unless the registry names one
 */
public record Timeouts(Duration connect, Duration answer, Duration pause) {

    /** Five seconds to connect, twenty for an answer, one before a second attempt. */
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(1));
}
