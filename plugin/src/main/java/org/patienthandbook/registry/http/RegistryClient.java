package org.patienthandbook.registry.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;

/**
 * Sends requests to one host: one at a time and within its rate limit, with two attempts, respecting Retry-After (RFC 9110, section
 * 10.2.3), following redirects within the host only. A host that does not answer is given up. One object serves one build.
 */
public final class RegistryClient {

    private static final int ATTEMPTS = 2;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int REDIRECTS = 3;
    private static final List<Integer> MOVED = List.of(301, 302, 303, 307, 308);
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    /** The number of consecutive failures after which the host is given up. */
    private static final int MAX_FAILURES = 5;

    private final RegistryAccess access;
    private final Deadline deadline;
    private final RateLimit rateLimit;
    private final ProxyLogin login;
    private @Nullable HttpClient http;
    private int failures;
    private Optional<Failed> givenUp = Optional.empty();

    /**
     * @param access how the host is reached
     * @param deadline the end of all look-ups of this build
     */
    public RegistryClient(RegistryAccess access, Deadline deadline) {
        this.access = access;
        this.deadline = deadline;
        rateLimit = new RateLimit(access.gap());
        login = new ProxyLogin(access.logins());
    }

    /** Creates the client, which starts threads, for the first request: most builds send none. */
    private HttpClient http() {
        if (http == null) {
            http = login.build(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(access.timeouts().connect())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(access.proxies()));
        }
        return http;
    }

    /** The host's name, for messages. */
    public String host() {
        return access.base().getHost();
    }

    /** Why the host receives no further requests in this build, as a clause for a message; empty while it does. */
    public Optional<String> givenUpBecause() {
        return givenUp.map(Failed::reason);
    }

    /** Counts an answer without usable data. After several in a row the host is given up. */
    public void countFailure(String reason) {
        failures++;
        if (failures >= MAX_FAILURES) {
            givenUp = Optional.of(new Failed(reason, Cause.LASTING));
        }
    }

    /** Starts counting failures anew, after a usable answer. */
    public void resetFailures() {
        failures = 0;
    }

    /** Requests a path below the registry's address. The path must be encoded. */
    public synchronized HttpAnswer get(String path) {
        if (givenUp.isPresent()) {
            return givenUp.get();
        }
        HttpAnswer answer = send(path);
        for (int attempts = 1; attempts < ATTEMPTS && isWorthRetrying(answer); attempts++) {
            Duration pause = pauseAfter(answer);
            if (pause.compareTo(deadline.remaining()) >= 0) {
                answer = outOfTime(answer);
                break;
            }
            answer = sleep(pause) ? send(path) : interrupted();
        }
        if (answer instanceof Failed failed && (failed.cause() == Cause.LASTING || failed.equals(tooLate()))) {
            givenUp = Optional.of(failed);
        }
        return answer;
    }

    /** The answer when there is no time for a second attempt. A host that asked for a longer wait is given up. */
    private HttpAnswer outOfTime(HttpAnswer answer) {
        boolean hasAskedToWait = answer instanceof Received received
                && received.retryAfter().flatMap(RetryAfter::read).isPresent();
        return hasAskedToWait
                ? new Failed(host() + " asked for a longer wait than the build allows", Cause.LASTING)
                : answer;
    }

    private Failed tooLate() {
        return new Failed(host() + " did not answer in time", Cause.PASSING);
    }

    private static boolean isWorthRetrying(HttpAnswer answer) {
        if (answer instanceof Received received) {
            return received.status() == TOO_MANY_REQUESTS || received.status() >= SERVER_ERROR;
        }
        return answer instanceof Failed failed && failed.cause() == Cause.PASSING;
    }

    private HttpAnswer send(String path) {
        URI address = URI.create(access.base() + path);
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            Duration delay = rateLimit.delay();
            if (delay.compareTo(deadline.remaining()) >= 0) {
                return new Failed("the time limit for asking registries was reached", Cause.LASTING);
            } else if (!sleep(delay)) {
                return interrupted();
            }
            HttpAnswer answer = exchange(address);
            Optional<URI> next = answer instanceof Received received ? redirect(received, address) : Optional.empty();
            if (next.isEmpty()) {
                return answer;
            }
            address = next.get();
        }
        return new Failed(host() + " redirected the request in circles", Cause.LASTING);
    }

    /** The target of a redirect within the same host. */
    private static Optional<URI> redirect(Received received, URI from) {
        if (!MOVED.contains(received.status())) {
            return Optional.empty();
        }
        return received.location()
                .flatMap(RegistryClient::uri)
                .map(from::resolve)
                .filter(next -> origin(next).equals(origin(from)));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private HttpAnswer exchange(URI address) {
        Duration left = deadline.remaining();
        // before the request, because the JDK would read the property of ProxyLogin for it
        HttpClient client = http();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", access.userAgent())
                .header("Accept", "application/json, application/xml;q=0.9, */*;q=0.1")
                .build();
        rateLimit.start();
        login.begin(host());
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, response -> new LimitedBody(MAX_BYTES));
        Duration timeout = left.compareTo(access.timeouts().answer()) < 0
                ? left
                : access.timeouts().answer();
        try {
            HttpResponse<byte[]> response = exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            rateLimit.update(response.headers());
            return ProxyLogin.isRequired(response.statusCode())
                    ? login.notTried(address, response.headers())
                    : received(response);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return tooLate();
        } catch (ExecutionException e) {
            return login.failure().orElseGet(() -> ExchangeFailure.of(host(), e.getCause()));
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
                response.headers().firstValue("Retry-After"),
                response.headers().firstValue("Location"));
    }

    private static Failed interrupted() {
        return new Failed("the build was interrupted", Cause.LASTING);
    }

    private Duration pauseAfter(HttpAnswer answer) {
        return answer instanceof Received received
                ? received.retryAfter()
                        .flatMap(RetryAfter::read)
                        .orElse(access.timeouts().pause())
                : access.timeouts().pause();
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
