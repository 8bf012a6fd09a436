package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.RegistryServer.json;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patienthandbook.registry.RegistryServer;
import org.patienthandbook.registry.http.HttpAnswer.Received;

/** How one host is asked: as slowly as it wishes, and nobody in its place. */
class RegistryClientTest {

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RegistryClient client(Duration gap) {
        return new RegistryClient(
                new RegistryAccess(server.base(), "test", ProxySelector.of(null), RegistryServer.quick(), gap),
                new Deadline(Duration.ofSeconds(2)));
    }

    private static HttpHandler limited(String limit, String interval) {
        return exchange -> {
            exchange.getResponseHeaders().set("x-rate-limit-limit", limit);
            exchange.getResponseHeaders().set("x-rate-limit-interval", interval);
            json(200, "{}").handle(exchange);
        };
    }

    private static HttpHandler moved(String address) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void questionsKeepTheirDistance() {
        RegistryClient client = client(Duration.ofMillis(600));
        server.answering(json(200, "{}"));
        client.get("/a");

        assertThat(millis(() -> client.get("/b"))).isGreaterThanOrEqualTo(200);
    }

    @Test
    void theHostSaysHowFastItMayBeAsked() {
        RegistryClient client = client(Duration.ofMillis(900));
        server.answering(limited("5", "1s"));
        client.get("/a");

        assertThat(millis(() -> client.get("/b"))).isBetween(120L, 700L);
    }

    @Test
    void aPaceThatTheBuildHasNoTimeForEndsTheQuestions() {
        RegistryClient client = client(Duration.ZERO);
        server.answering(limited("1", "1m"));
        client.get("/a");

        assertThat(client.get("/b"))
                .isInstanceOfSatisfying(
                        HttpAnswer.Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo("the time limit for asking registries was reached"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aLimitThatIsNoneIsPassedOver() {
        RegistryClient client = client(Duration.ZERO);
        server.answering(limited("0", "often"));
        client.get("/a");

        assertThat(client.get("/b")).isInstanceOf(Received.class);
    }

    @Test
    void aWayWithinTheHostIsFollowed() {
        server.answering(moved("/new?x=1"), json(200, "{}"));

        assertThat(client(Duration.ZERO).get("/old"))
                .isInstanceOfSatisfying(
                        Received.class,
                        received -> assertThat(received.status()).isEqualTo(200));
        assertThat(server.requests()).containsExactly("/old", "/new?x=1");
    }

    @Test
    void aWayInCirclesEnds() {
        server.answering(moved("/round"));

        assertThat(client(Duration.ZERO).get("/round")).isInstanceOf(HttpAnswer.Failed.class);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aWayToAnotherHostIsNot() throws IOException {
        try (RegistryServer other = new RegistryServer().answering(json(200, "{}"))) {
            server.answering(moved(other.base() + "/"));

            assertThat(client(Duration.ZERO).get("/old"))
                    .isInstanceOfSatisfying(
                            Received.class,
                            received -> assertThat(received.status()).isEqualTo(302));
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aRefusalIsNotTriedTwice() {
        server.answering(json(403, ""));
        client(Duration.ZERO).get("/a");

        assertThat(server.requests()).hasSize(1);
    }
}
