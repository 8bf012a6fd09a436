package org.patienthandbook.registry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.json;
import static org.patienthandbook.registry.loopback.RegistryServer.page;
import static org.patienthandbook.registry.loopback.RegistryServer.registered;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.loopback.RegistryServer;
import org.patienthandbook.registry.service.RegistryAnswer.NotRegistered;
import org.patienthandbook.registry.service.RegistryAnswer.Registered;
import org.patienthandbook.registry.service.RegistryAnswer.Unknown;

class HttpDoiRegistryTest {

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
    void readsAHandleAsRegistered() {
        assertThat(server.answering(registered()).registry().lookUp(DOI)).isEqualTo(new Registered());
        assertThat(server.requests()).containsExactly("/api/handles/10.1111/a?type=URL");
    }

    @Test
    void readsAHandleWithoutAnAddressAsRegistered() {
        server.answering(json(200, "{\"responseCode\":200,\"handle\":\"10.1111/a\"}"));

        assertThat(server.registry().lookUp(DOI)).isEqualTo(new Registered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"responseCode\":100}", "{\"responseCode\": 100, \"handle\": \"10.1111/A\"}"})
    void readsOnlyTheHandleApiAsNotRegistered(String body) {
        assertThat(server.answering(json(404, body)).registry().lookUp(DOI)).isEqualTo(new NotRegistered());
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"responseCode\":100".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write(blanks);
        }
    }

    private static void redirected(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://localhost:1/api/handles/10.1111/a");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void busy(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "0");
        page(429, "application/json", "{\"responseCode\":100}").handle(exchange);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("a 404 page", page(404, "text/html", "<html><body>404 Not Found</body></html>"), "page"),
                Arguments.of("a proxy that requires a password", json(407, ""), "the proxy requires a user name"),
                Arguments.of("a refusal", json(403, "{\"responseCode\":100}"), "status 403"),
                Arguments.of("too many requests", (HttpHandler) HttpDoiRegistryTest::busy, "status 429"),
                Arguments.of(
                        "a server error", json(500, "{\"responseCode\":2,\"handle\":\"10.1111/a\"}"), "status 500"),
                Arguments.of("an error code", json(200, "{\"responseCode\":2}"), "code 2"),
                Arguments.of("a broken connection", (HttpHandler) HttpDoiRegistryTest::cut, "closed the connection"),
                Arguments.of("cut data", json(200, "{\"responseCode\":100"), "broken data"),
                Arguments.of("data and more", json(200, "{\"responseCode\":100}{}"), "broken data"),
                Arguments.of("empty data", json(404, ""), "unexpected data"),
                Arguments.of("other data", json(404, "[]"), "unexpected data"),
                Arguments.of("a code as text", json(404, "{\"responseCode\":\"100\"}"), "unexpected data"),
                Arguments.of("another type", page(404, "text/plain", "{\"responseCode\":100}"), "page"),
                Arguments.of("another DOI", json(404, "{\"responseCode\":100,\"handle\":\"10.1/b\"}"), "another DOI"),
                Arguments.of("too much data", (HttpHandler) HttpDoiRegistryTest::endless, "too much data"),
                Arguments.of(
                        "a redirect to another host", (HttpHandler) HttpDoiRegistryTest::redirected, "status 302"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void readsAFaultAsUnknown(String name, HttpHandler fault, String reason) {
        assertThat(server.answering(fault).registry().lookUp(DOI))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .startsWith("127.0.0.1 ")
                                .contains(reason));
    }

    @Test
    void encodesTheDoiButKeepsItsSlashes() {
        server.answering(registered()).registry().lookUp(new Doi("10.1002/(SICI)1//2<3:AID>3.0.CO;2-Aё"));

        assertThat(server.requests())
                .containsExactly("/api/handles/10.1002/(SICI)1//2%3C3%3AAID%3E3.0.CO%3B2-A%D1%91?type=URL");
    }

    @Test
    void usesTheProxy() {
        RegistryAccess access = new RegistryAccess(
                URI.create("http://registry.invalid"),
                "test",
                ProxySelector.of(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), server.base().getPort())),
                RegistryServer.quick());
        server.answering(registered());

        assertThat(new HttpDoiRegistry(access, new Deadline(Duration.ofSeconds(60))).lookUp(DOI))
                .isEqualTo(new Registered());
        assertThat(server.requests()).containsExactly("http://registry.invalid/api/handles/10.1111/a?type=URL");
    }

    @Test
    void givesUpAfterFiveUselessAnswersInARow() {
        HttpDoiRegistry registry = server.answering(json(403, "")).registry();
        for (int i = 0; i < 20; i++) {
            registry.lookUp(new Doi("10.1111/" + i));
        }

        assertThat(server.requests()).hasSize(5);
        assertThat(registry.givenUpBecause()).contains("127.0.0.1 refused to answer (HTTP status 403)");
    }

    @Test
    void doesNotGiveUpWhileSomeAnswersAreUseful() {
        HttpDoiRegistry registry = server.registry();
        for (int i = 0; i < 20; i++) {
            server.answering(i % 4 == 0 ? registered() : json(403, ""));
            registry.lookUp(new Doi("10.1111/" + i));
        }

        assertThat(server.requests()).hasSize(20);
    }
}
