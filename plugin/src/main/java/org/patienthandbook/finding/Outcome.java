package org.patienthandbook.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The value a stage produced, the findings it made, and whether the value may be cached.
 *
 * @param value the value
 * @param findings the findings, in no particular order
 * @param uncacheableBecause why the value must not be cached: with the same inputs, another build could produce a different one;
 *     empty when it may be cached
 */
public record Outcome<T>(T value, List<Finding> findings, List<String> uncacheableBecause) {

    public Outcome {
        findings = List.copyOf(findings);
        uncacheableBecause = List.copyOf(uncacheableBecause);
    }

    /** A value that may be cached. */
    public Outcome(T value, List<Finding> findings) {
        this(value, findings, List.of());
    }

    /** A value without findings, which may be cached. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    /** The values in their order, with all findings; the list may be cached if every value may. */
    public static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
        return new Outcome<>(
                outcomes.stream().map(Outcome::value).toList(),
                outcomes.stream().flatMap(each -> each.findings().stream()).toList(),
                outcomes.stream()
                        .flatMap(each -> each.uncacheableBecause().stream())
                        .distinct()
                        .toList());
    }

    /** Passes the value to the next stage, and keeps the findings and reasons of both. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> stage) {
        Outcome<R> next = stage.apply(value);
        return new Outcome<>(
                next.value(), joined(findings, next.findings()), joined(uncacheableBecause, next.uncacheableBecause()));
    }

    /** Converts the value. */
    public <R> Outcome<R> map(Function<? super T, ? extends R> conversion) {
        return new Outcome<>(conversion.apply(value), findings, uncacheableBecause);
    }

    /** Adds findings. */
    public Outcome<T> and(List<Finding> more) {
        return new Outcome<>(value, joined(findings, more), uncacheableBecause);
    }

    /**
     * Marks the value as one that must not be cached.
     *
     * @param reason why, as the end of a sentence: lower case, no full stop
     */
    public Outcome<T> uncacheable(String reason) {
        return new Outcome<>(value, findings, joined(uncacheableBecause, List.of(reason)));
    }

    /** Whether the value may be cached. */
    public boolean isCacheable() {
        return uncacheableBecause.isEmpty();
    }

    private static <E> List<E> joined(List<E> first, List<E> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
