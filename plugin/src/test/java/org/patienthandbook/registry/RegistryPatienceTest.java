package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.RegistryServer.json;
import static org.patienthandbook.registry.RegistryServer.notRegistered;
import static org.patienthandbook.registry.RegistryServer.registered;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.Timeouts;
import org.patienthandbook.registry.service.HttpDoiRegistry;
import org.patienthandbook.registry.service.RegistryAnswer.NotRegistered;
import org.patienthandbook.registry.service.RegistryAnswer.Registered;
import org.patienthandbook.registry.service.RegistryAnswer.Unknown;

/** How long and how often a registry is asked that does not answer. */
class RegistryPatienceTest {

    private static final Doi DOI = new Doi("10.1111/a");

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSecondTryCountsAfterAFaultThatPasses() {
        HttpHandler busy = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        };

        assertThat(server.answering(busy, registered()).registry().lookUp(DOI)).isEqualTo(new Registered());
        assertThat(server.answering(json(503, ""), notRegistered()).registry().lookUp(DOI))
                .isEqualTo(new NotRegistered());
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Wed, 21 Oct 2099 07:28:00 GMT"})
    void aHostThatAsksForMoreTimeThanThereIsIsNotAskedAgain(String retryAfter) {
        HttpDoiRegistry registry = server.answering(exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", retryAfter);
                    exchange.sendResponseHeaders(429, -1);
                    exchange.close();
                })
                .registry();

        assertThat(registry.lookUp(DOI)).isInstanceOf(Unknown.class);
        assertThat(registry.lookUp(DOI))
                .isEqualTo(new Unknown("127.0.0.1 asked for a longer wait than the build allows"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aHostThatHangsIsTriedTwiceAndThenLeftAlone() {
        CountDownLatch end = new CountDownLatch(1);
        server.answering(exchange -> await(end));
        Timeouts impatient = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ZERO);
        HttpDoiRegistry registry = new HttpDoiRegistry(
                new RegistryAccess(server.base(), "test", ProxySelector.of(null), impatient),
                new Deadline(Duration.ofSeconds(60)));

        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 did not answer in time"));
        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 did not answer in time"));
        assertThat(server.requests()).hasSize(2);
        end.countDown();
    }

    @Test
    void aHostThatHangsUntilTheTimeIsOverDidNotAskForMore() {
        CountDownLatch end = new CountDownLatch(1);
        server.answering(exchange -> await(end));
        HttpDoiRegistry registry = new HttpDoiRegistry(server.access(), new Deadline(Duration.ofMillis(300)));

        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 did not answer in time"));
        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 did not answer in time"));
        assertThat(registry.givenUpBecause()).contains("127.0.0.1 did not answer in time");
        assertThat(server.requests()).hasSize(1);
        end.countDown();
    }

    @Test
    void aFaultWithoutTimeForASecondTryIsToldAsItIs() {
        Timeouts patient = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1));
        HttpDoiRegistry registry = new HttpDoiRegistry(
                new RegistryAccess(server.answering(json(503, "")).base(), "test", ProxySelector.of(null), patient),
                new Deadline(Duration.ofSeconds(5)));

        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 reported an error (HTTP status 503)"));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHostThatRefusesConnectionsIsNotAskedAgain() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        HttpDoiRegistry registry = new HttpDoiRegistry(
                new RegistryAccess(nobody, "test", ProxySelector.of(null), RegistryServer.quick()),
                new Deadline(Duration.ofSeconds(60)));

        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("127.0.0.1 could not be reached"));
        assertThat(registry.lookUp(new Doi("10.1111/b"))).isEqualTo(new Unknown("127.0.0.1 could not be reached"));
    }

    @Test
    void aHostThatServesNobodyIsLeftAloneAfterAWhile() {
        HttpDoiRegistry registry = server.answering(json(403, "")).registry();
        for (int i = 0; i < 20; i++) {
            registry.lookUp(new Doi("10.1111/" + i));
        }

        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void anAnswerRenewsThePatience() {
        HttpDoiRegistry registry = server.registry();
        for (int i = 0; i < 20; i++) {
            server.answering(i % 4 == 0 ? registered() : json(403, ""));
            registry.lookUp(new Doi("10.1111/" + i));
        }

        assertThat(server.requests()).hasSize(20);
    }

    @Test
    void nothingIsAskedWhenTheTimeIsOver() {
        HttpDoiRegistry registry =
                new HttpDoiRegistry(server.answering(registered()).access(), new Deadline(Duration.ZERO));

        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("the time limit for asking registries was reached"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anInterruptedBuildAsksNothingMore() {
        HttpDoiRegistry registry = server.answering(registered()).registry();
        Thread.currentThread().interrupt();
        try {
            assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("the build was interrupted"));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(registry.lookUp(DOI)).isEqualTo(new Unknown("the build was interrupted"));
    }
}
