package org.patienthandbook.registry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.RegistryClient.HttpAnswer.Failed;
import org.patienthandbook.registry.RegistryClient.HttpAnswer.Received;

/**
 * Asks one host politely: one question at a time, two tries, Retry-After honoured (RFC 9110, section 10.2.3), no
 * redirects, and not again in this build once it was silent.
 */
final class RegistryClient {

    private static final int TRIES = 2;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private final RegistryAccess access;
    private final Deadline deadline;
    private @Nullable HttpClient http;
    private Optional<Failed> silence = Optional.empty();

    /** What came back over HTTP. */
    sealed interface HttpAnswer {

        /**
         * A whole answer, whatever it says.
         *
         * @param status the HTTP status
         * @param type the content type in lower case; empty when none is given
         * @param body the text, read as UTF-8
         * @param retryAfter the Retry-After header, as sent
         */
        record Received(int status, String type, String body, Optional<String> retryAfter) implements HttpAnswer {}

        /**
         * No answer, or not a whole one.
         *
         * @param reason why, as a clause for a message
         * @param lasting whether the host is not worth another question in this build
         */
        record Failed(String reason, boolean lasting) implements HttpAnswer {}
    }

    RegistryClient(RegistryAccess access, Deadline deadline) {
        this.access = access;
        this.deadline = deadline;
    }

    /** Made for the first question: it has threads of its own, and most builds ask nothing. */
    private HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(access.timeouts().connect())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(access.proxies())
                    .build();
        }
        return http;
    }

    /** The host's name, for messages. */
    String host() {
        return access.base().getHost();
    }

    /** Gives the host up for this build. */
    void giveUp(String reason) {
        silence = Optional.of(new Failed(reason, true));
    }

    /** Asks for a path below the registry's address, already encoded. */
    synchronized HttpAnswer get(String path) {
        if (silence.isPresent()) {
            return silence.get();
        }
        HttpAnswer answer = send(path);
        for (int tries = 1; tries < TRIES && mayImprove(answer); tries++) {
            Duration pause = pauseAfter(answer);
            if (pause.compareTo(deadline.remaining()) >= 0) {
                giveUp(host() + " asked to wait longer than the build may");
                return silence.get();
            }
            answer = sleep(pause) ? send(path) : interrupted();
        }
        if (answer instanceof Failed failed && (failed.lasting() || failed.equals(tooLate()))) {
            silence = Optional.of(failed);
        }
        return answer;
    }

    private Failed tooLate() {
        return new Failed(host() + " did not answer in time", false);
    }

    private static boolean mayImprove(HttpAnswer answer) {
        if (answer instanceof Received received) {
            return received.status() == TOO_MANY_REQUESTS || received.status() >= SERVER_ERROR;
        }
        return answer instanceof Failed failed && !failed.lasting();
    }

    private HttpAnswer send(String path) {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            return new Failed("the time for asking registries was over", true);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(access.base() + path))
                .header("User-Agent", access.userAgent())
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http().sendAsync(request, response -> new LimitedBody(MAX_BYTES));
        Duration patience = left.compareTo(access.timeouts().answer()) < 0
                ? left
                : access.timeouts().answer();
        try {
            return received(exchange.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return tooLate();
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return interrupted();
        }
    }

    private static Received received(HttpResponse<byte[]> response) {
        return new Received(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT),
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("Retry-After"));
    }

    private Failed failed(@Nullable Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException) {
            return new Failed(host() + " could not be reached", true);
        } else if (cause instanceof LimitedBody.TooLargeException) {
            return new Failed(host() + " answered with far more than an answer", true);
        } else if (cause instanceof IOException) {
            return new Failed(host() + " broke off its answer", false);
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }

    private static Failed interrupted() {
        return new Failed("the build was interrupted", true);
    }

    private Duration pauseAfter(HttpAnswer answer) {
        return answer instanceof Received received
                ? received.retryAfter()
                        .flatMap(RegistryClient::pause)
                        .orElse(access.timeouts().pause())
                : access.timeouts().pause();
    }

    /** Seconds or a date; empty when it is neither. */
    private static Optional<Duration> pause(String retryAfter) {
        if (retryAfter.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        }
        try {
            Instant end = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration pause = Duration.between(Instant.now(), end);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
