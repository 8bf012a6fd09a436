package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.json;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.loopback.RegistryServer;
import org.patienthandbook.registry.loopback.SelfSignedCertificate;

class RegistryClientTest {

    private static final HttpHandler OK = json(200, "{}");

    private final CountDownLatch end = new CountDownLatch(1);
    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.close();
    }

    private RegistryClient client(Duration gap) {
        return new RegistryClient(
                new RegistryAccess(server.base(), "test", ProxySelector.of(null), RegistryServer.quick(), gap),
                new Deadline(Duration.ofSeconds(2)));
    }

    private RegistryClient client(Timeouts timeouts, Duration total) {
        return new RegistryClient(
                new RegistryAccess(server.base(), "test", ProxySelector.of(null), timeouts), new Deadline(total));
    }

    private static HttpHandler limited(String limit, String interval) {
        return exchange -> {
            exchange.getResponseHeaders().set("x-rate-limit-limit", limit);
            exchange.getResponseHeaders().set("x-rate-limit-interval", interval);
            OK.handle(exchange);
        };
    }

    private static HttpHandler moved(String address) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
    }

    private static HttpHandler busy(String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        };
    }

    private HttpHandler hanging() {
        return exchange -> {
            try {
                end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static int status(HttpAnswer answer) {
        return answer instanceof Received received ? received.status() : -1;
    }

    private static String reason(HttpAnswer answer) {
        return answer instanceof Failed failed ? failed.reason() : "";
    }

    @Test
    void waitsBetweenRequests() {
        RegistryClient client = client(Duration.ofMillis(600));
        server.answering(OK);
        client.get("/a");

        assertThat(millis(() -> client.get("/b"))).isGreaterThanOrEqualTo(200);
    }

    @Test
    void adoptsTheRateLimitOfTheHost() {
        RegistryClient client = client(Duration.ofMillis(900));
        server.answering(limited("5", "1s"));
        client.get("/a");

        assertThat(millis(() -> client.get("/b"))).isBetween(120L, 700L);
    }

    @Test
    void failsWhenTheRateLimitExceedsTheDeadline() {
        RegistryClient client = client(Duration.ZERO);
        server.answering(limited("1", "1m"));
        client.get("/a");

        assertThat(reason(client.get("/b"))).isEqualTo("the time limit for asking registries was reached");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void ignoresAnInvalidRateLimit() {
        RegistryClient client = client(Duration.ZERO);
        server.answering(limited("0", "often"));
        client.get("/a");

        assertThat(status(client.get("/b"))).isEqualTo(200);
    }

    @Test
    void followsARedirectWithinTheHost() {
        server.answering(moved("/new?x=1"), OK);

        assertThat(status(client(Duration.ZERO).get("/old"))).isEqualTo(200);
        assertThat(server.requests()).containsExactly("/old", "/new?x=1");
    }

    @Test
    void endsACircleOfRedirects() {
        server.answering(moved("/round"));

        assertThat(client(Duration.ZERO).get("/round")).isInstanceOf(Failed.class);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void doesNotFollowARedirectToAnotherHost() throws IOException {
        try (RegistryServer other = new RegistryServer().answering(OK)) {
            server.answering(moved(other.base() + "/"));

            assertThat(status(client(Duration.ZERO).get("/old"))).isEqualTo(302);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void doesNotRetryARefusal() {
        server.answering(json(403, ""));
        client(Duration.ZERO).get("/a");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void retriesAfterATemporaryFailure() {
        server.answering(busy("0"), OK);
        assertThat(status(client(Duration.ZERO).get("/a"))).isEqualTo(200);
        server.answering(json(503, ""), OK);
        assertThat(status(client(Duration.ZERO).get("/a"))).isEqualTo(200);

        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Wed, 21 Oct 2099 07:28:00 GMT"})
    void givesUpAHostThatAsksForALongerWaitThanTheDeadline(String retryAfter) {
        server.answering(busy(retryAfter));
        RegistryClient client = client(Duration.ZERO);

        assertThat(reason(client.get("/a"))).isEqualTo("127.0.0.1 asked for a longer wait than the build allows");
        assertThat(client.get("/b")).isEqualTo(client.get("/a"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void givesUpAHostThatDoesNotAnswerTwice() {
        server.answering(hanging());
        RegistryClient client = client(
                new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ZERO), Duration.ofSeconds(60));

        assertThat(reason(client.get("/a"))).isEqualTo("127.0.0.1 did not answer in time");
        assertThat(reason(client.get("/a"))).isEqualTo("127.0.0.1 did not answer in time");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpAHostThatDoesNotAnswerBeforeTheDeadline() {
        server.answering(hanging());
        RegistryClient client = client(RegistryServer.quick(), Duration.ofMillis(300));

        assertThat(reason(client.get("/a"))).isEqualTo("127.0.0.1 did not answer in time");
        assertThat(client.givenUpBecause()).contains("127.0.0.1 did not answer in time");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void returnsTheFirstAnswerWhenThereIsNoTimeForASecondAttempt() {
        server.answering(json(503, ""));
        Timeouts patient = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1));

        assertThat(status(client(patient, Duration.ofSeconds(5)).get("/a"))).isEqualTo(503);
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        server.answering(OK);

        assertThat(reason(client(RegistryServer.quick(), Duration.ZERO).get("/a")))
                .isEqualTo("the time limit for asking registries was reached");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void givesUpAHostThatRefusesConnections() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        RegistryClient client = new RegistryClient(
                new RegistryAccess(nobody, "test", ProxySelector.of(null), RegistryServer.quick()),
                new Deadline(Duration.ofSeconds(60)));

        assertThat(reason(client.get("/a"))).isEqualTo("127.0.0.1 could not be reached");
        assertThat(client.givenUpBecause()).isPresent();
    }

    @Test
    void givesUpAHostAfterFiveFailuresInARow() {
        RegistryClient client = client(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            client.countFailure("broken");
        }
        client.resetFailures();
        for (int i = 0; i < 4; i++) {
            client.countFailure("broken");
        }
        assertThat(client.givenUpBecause()).isEmpty();
        client.countFailure("broken");

        assertThat(client.givenUpBecause()).contains("broken");
    }

    @Test
    void sendsNothingAfterAnInterrupt() {
        server.answering(OK);
        RegistryClient client = client(Duration.ZERO);
        Thread.currentThread().interrupt();
        try {
            assertThat(reason(client.get("/a"))).isEqualTo("the build was interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(reason(client.get("/a"))).isEqualTo("the build was interrupted");
    }

    @Test
    void givesUpAHostWithAnUntrustedCertificate(@TempDir Path folder) throws Exception {
        HttpsServer untrusted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        untrusted.setHttpsConfigurator(new HttpsConfigurator(new SelfSignedCertificate(folder).context()));
        untrusted.start();
        try {
            URI base = URI.create("https://127.0.0.1:" + untrusted.getAddress().getPort());
            RegistryClient client = new RegistryClient(
                    new RegistryAccess(base, "test", ProxySelector.of(null), RegistryServer.quick()),
                    new Deadline(Duration.ofSeconds(20)));

            assertThat(reason(client.get("/a")))
                    .startsWith("127.0.0.1 was not asked: this Java does not trust its certificate");
            assertThat(client.givenUpBecause()).isPresent();
        } finally {
            untrusted.stop(0);
        }
    }
}
