package org.patienthandbook.registry.service;

/**
 * What came of a question to a registry.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {

    /**
     * The registry answered.
     *
     * @param value the answer; that it knows nothing is one
     */
    record Told<T>(T value) implements Reply<T> {}

    /**
     * The registry gave no answer, or none that can be understood; it says nothing of what was asked for.
     *
     * @param reason why, as a clause for a message
     */
    record Silent<T>(String reason) implements Reply<T> {}
}
