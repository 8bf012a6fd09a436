package org.patienthandbook.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that somebody probably meant. */
public final class Suggestion {

    /** Below this length, two changes can turn one word into an unrelated one. */
    private static final int SHORT = 4;

    private Suggestion() {}

    /**
     * The known name with the smallest Levenshtein distance to the written one, ignoring case. Empty when the smallest distance
     * is larger than a third of the written name, and larger than two: swapped letters count as two changes.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        int limit = written.length() < SHORT ? 1 : Math.max(2, written.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The hint {@code did you mean '...'?} with the nearest known name; empty when none is near. */
    public static Optional<String> didYouMean(String written, Collection<String> known) {
        return nearest(written, known).map(name -> "did you mean '" + name + "'?");
    }
}
