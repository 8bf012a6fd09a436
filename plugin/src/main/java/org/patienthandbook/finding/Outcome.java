package org.patienthandbook.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a stage made, and what it found on the way.
 *
 * @param value what was made
 * @param findings what was found, in no particular order
 */
public record Outcome<T>(T value, List<Finding> findings) {

    public Outcome {
        findings = List.copyOf(findings);
    }

    /** A value with nothing found. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    /** Hands the value to the next stage and keeps the findings of both. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> stage) {
        Outcome<R> next = stage.apply(value);
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(next.findings());
        return new Outcome<>(next.value(), both);
    }

    /** The same with more findings. */
    public Outcome<T> and(List<Finding> more) {
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(more);
        return new Outcome<>(value, both);
    }
}
