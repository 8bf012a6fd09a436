package org.patienthandbook.registry.http;

import java.time.Duration;

/** The end of all look-ups of one build. It counts from the first question, not from the build's start. */
public final class Deadline {

    private final Duration total;
    private long started;
    private boolean running;

    /** @param total the time for all questions to all registries together */
    public Deadline(Duration total) {
        this.total = total;
    }

    /** The time that is left; zero when none is. */
    synchronized Duration remaining() {
        if (!running) {
            running = true;
            started = System.nanoTime();
        }
        Duration left = total.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
