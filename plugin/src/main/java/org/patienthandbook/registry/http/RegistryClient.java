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
 * Asks one host politely: one question at a time, no faster than it allows, two tries, Retry-After honoured (RFC 9110,
 * section 10.2.3), redirects within the host only, and not again in this build once it was silent. Serves one build.
 */
public final class RegistryClient {

    private static final int TRIES = 2;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int REDIRECTS = 3;
    private static final List<Integer> MOVED = List.of(301, 302, 303, 307, 308);
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    /** So many useless answers in a row are no accident. */
    private static final int PATIENCE = 5;

    private final RegistryAccess access;
    private final Deadline deadline;
    private final Pace pace;
    private final ProxyLogin login;
    private @Nullable HttpClient http;
    private int useless;
    private Optional<Failed> silence = Optional.empty();

    /**
     * @param access how the host is reached
     * @param deadline the end of all look-ups of this build
     */
    public RegistryClient(RegistryAccess access, Deadline deadline) {
        this.access = access;
        this.deadline = deadline;
        pace = new Pace(access.gap());
        login = new ProxyLogin(access.logins());
    }

    /** Made for the first question: it has threads of its own, and most builds ask nothing. */
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

    /** Why the host is not asked again in this build, as a clause for a message; empty while it is. */
    public Optional<String> silence() {
        return silence.map(Failed::reason);
    }

    /** Gives the host up for this build. */
    private void giveUp(String reason) {
        silence = Optional.of(new Failed(reason, Cause.LASTING));
    }

    /** An answer that says nothing: so many in a row mean that the host does not serve this build. */
    public void noteUseless(String reason) {
        useless++;
        if (useless >= PATIENCE) {
            giveUp(reason);
        }
    }

    /** An answer that says something. */
    public void noteUseful() {
        useless = 0;
    }

    /** Asks for a path below the registry's address, already encoded. */
    public synchronized HttpAnswer get(String path) {
        if (silence.isPresent()) {
            return silence.get();
        }
        HttpAnswer answer = send(path);
        for (int tries = 1; tries < TRIES && mayImprove(answer); tries++) {
            Duration pause = pauseAfter(answer);
            if (pause.compareTo(deadline.remaining()) >= 0) {
                answer = outOfTime(answer);
                break;
            }
            answer = sleep(pause) ? send(path) : interrupted();
        }
        if (answer instanceof Failed failed && (failed.cause() == Cause.LASTING || failed.equals(tooLate()))) {
            silence = Optional.of(failed);
        }
        return answer;
    }

    /** What is said where there is no time for a second try: a host that named a time to wait is given up for that. */
    private HttpAnswer outOfTime(HttpAnswer answer) {
        boolean asked = answer instanceof Received received
                && received.retryAfter().flatMap(RetryAfter::read).isPresent();
        return asked ? new Failed(host() + " asked to wait longer than the build may", Cause.LASTING) : answer;
    }

    private Failed tooLate() {
        return new Failed(host() + " did not answer in time", Cause.PASSING);
    }

    private static boolean mayImprove(HttpAnswer answer) {
        if (answer instanceof Received received) {
            return received.status() == TOO_MANY_REQUESTS || received.status() >= SERVER_ERROR;
        }
        return answer instanceof Failed failed && failed.cause() == Cause.PASSING;
    }

    private HttpAnswer send(String path) {
        URI address = URI.create(access.base() + path);
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            Duration rest = pace.rest();
            if (rest.compareTo(deadline.remaining()) >= 0) {
                return new Failed("the time for asking registries was over", Cause.LASTING);
            } else if (!sleep(rest)) {
                return interrupted();
            }
            HttpAnswer answer = exchange(address);
            Optional<URI> next = answer instanceof Received received ? redirect(received, address) : Optional.empty();
            if (next.isEmpty()) {
                return answer;
            }
            address = next.get();
        }
        return new Failed(host() + " sent the question round in circles", Cause.LASTING);
    }

    /** Where an answer leads on the same host; another host is never asked. */
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
        // before the request: making one, too, would settle whether Java may send passwords to proxies
        HttpClient client = http();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", access.userAgent())
                .header("Accept", "application/json, application/xml;q=0.9, */*;q=0.1")
                .build();
        pace.mark();
        login.begin(host());
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, response -> new LimitedBody(MAX_BYTES));
        Duration patience = left.compareTo(access.timeouts().answer()) < 0
                ? left
                : access.timeouts().answer();
        try {
            HttpResponse<byte[]> response = exchange.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            pace.learn(response.headers());
            return ProxyLogin.isWanted(response.statusCode())
                    ? login.notTried(address, response.headers())
                    : received(response);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return tooLate();
        } catch (ExecutionException e) {
            return login.refusal().orElseGet(() -> BrokenExchange.of(host(), e.getCause()));
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
