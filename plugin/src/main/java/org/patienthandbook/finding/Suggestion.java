package org.patienthandbook.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name an author probably meant. */
public final class Suggestion {

    /** Words so short that two changes make another word of them. */
    private static final int SHORT = 4;

    private Suggestion() {}

    /**
     * The known name nearest to the written one, by Levenshtein distance without regard to case; empty when none is
     * within a third of its length, or two changes: letters that changed places are two.
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

    /** The hint {@code did you mean '...'?} for the nearest known name; empty when nothing is near. */
    public static Optional<String> didYouMean(String written, Collection<String> known) {
        return nearest(written, known).map(name -> "did you mean '" + name + "'?");
    }
}
