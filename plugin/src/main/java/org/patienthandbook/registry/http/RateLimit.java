package org.patienthandbook.registry.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The minimum time between the starts of two requests to a host. It follows from the headers of the last response
 * ({@code x-rate-limit-limit} requests per {@code x-rate-limit-interval}, Crossref REST API).
 */
final class RateLimit {

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,5})\\s*(ms|s|m)?");
    private static final long MILLIS_PER_SECOND = 1000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private Duration gap;
    private long lastStart;
    private boolean started;

    /** @param gap the minimum time until a response states a limit */
    RateLimit(Duration gap) {
        this.gap = gap;
    }

    /** The time to wait before the next request. */
    Duration delay() {
        if (!started) {
            return Duration.ZERO;
        }
        Duration delay = gap.minusNanos(System.nanoTime() - lastStart);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    /** Records the start of a request. */
    void start() {
        started = true;
        lastStart = System.nanoTime();
    }

    /** Takes the limit from the headers of a response, if there is one. */
    void update(HttpHeaders headers) {
        Optional<Integer> limit = headers.firstValue("x-rate-limit-limit")
                .filter(text -> text.strip().matches("[1-9]\\d{0,5}"))
                .map(text -> Integer.valueOf(text.strip()));
        Optional<Long> interval = headers.firstValue("x-rate-limit-interval").flatMap(RateLimit::millis);
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
