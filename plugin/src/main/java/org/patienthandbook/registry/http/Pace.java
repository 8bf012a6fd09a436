package org.patienthandbook.registry.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a host may be asked: as its answers say ({@code x-rate-limit-limit} questions in each
 * {@code x-rate-limit-interval}, Crossref REST API), before the first answer as assumed.
 */
final class Pace {

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,5})\\s*(ms|s|m)?");
    private static final long MILLIS_PER_SECOND = 1000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private Duration gap;
    private long lastQuestion;
    private boolean asked;

    /** @param gap the time between the beginnings of two questions until the host says more */
    Pace(Duration gap) {
        this.gap = gap;
    }

    /** How long to wait before the next question. */
    Duration rest() {
        if (!asked) {
            return Duration.ZERO;
        }
        Duration rest = gap.minusNanos(System.nanoTime() - lastQuestion);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** A question is asked now. */
    void mark() {
        asked = true;
        lastQuestion = System.nanoTime();
    }

    /** Learns the host's own limit, where an answer tells one. */
    void learn(HttpHeaders headers) {
        Optional<Integer> limit = headers.firstValue("x-rate-limit-limit")
                .filter(text -> text.strip().matches("[1-9]\\d{0,5}"))
                .map(text -> Integer.valueOf(text.strip()));
        Optional<Long> interval = headers.firstValue("x-rate-limit-interval").flatMap(Pace::millis);
        if (limit.isPresent() && interval.isPresent()) {
            gap = Duration.ofNanos(interval.get() * 1_000_000 / limit.get());
        }
    }

    private static Optional<Long> millis(String text) {
        Matcher interval = INTERVAL.matcher(text.strip());
        if (!interval.matches()) {
            return Optional.empty();
        }
        long unit = "ms".equals(interval.group(2))
                ? 1
                : "m".equals(interval.group(2)) ? MILLIS_PER_MINUTE : MILLIS_PER_SECOND;
        return Optional.of(Long.parseLong(interval.group(1)) * unit);
    }
}
