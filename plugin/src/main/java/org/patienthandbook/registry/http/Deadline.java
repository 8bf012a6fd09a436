package org.patienthandbook.registry.http;

import java.time.Duration;

/** The time limit for all requests to registries in one build. It starts with the first request. */
public final class Deadline {

    private final Duration total;
    private long started;
    private boolean running;

    /** @param total the time for the requests to all registries together */
    public Deadline(Duration total) {
        this.total = total;
    }

    /** The time that is left, at least zero. Starts the deadline on the first call. */
    synchronized Duration remaining() {
        if (!running) {
            running = true;
            started = System.nanoTime();
        }
        Duration left = total.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
