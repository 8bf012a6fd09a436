package org.patienthandbook.registry.service;

import java.util.function.Function;
import org.patienthandbook.registry.http.RegistryClient;

/**
 * A registry's reply to a query.
 *
 * @param <T> the type of the answer
 */
public sealed interface Reply<T> {

    /** The registry answered; "not found" is an answer too. */
    record Answered<T>(T value) implements Reply<T> {}

    /**
     * The registry gave no answer, or none that can be read. This says nothing about the work.
     *
     * @param reason why, as a clause for a message
     */
    record Unanswered<T>(String reason) implements Reply<T> {}

    /** Counts the reply as a success or a failure of the host. After several failures in a row the host is given up. */
    default Reply<T> countedBy(RegistryClient client) {
        if (this instanceof Unanswered<T> unanswered) {
            client.countFailure(unanswered.reason());
        } else {
            client.resetFailures();
        }
        return this;
    }

    /** Converts the answer. */
    default <R> Reply<R> map(Function<? super T, ? extends R> conversion) {
        return then(value -> new Answered<>(conversion.apply(value)));
    }

    /** Follows an answer with the next query. */
    default <R> Reply<R> then(Function<? super T, Reply<R>> next) {
        return this instanceof Answered<T> answered
                ? next.apply(answered.value())
                : new Unanswered<>(((Unanswered<T>) this).reason());
    }
}
