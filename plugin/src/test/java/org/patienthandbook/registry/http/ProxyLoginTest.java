package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.LoopbackProxy.BASIC;
import static org.patienthandbook.registry.LoopbackProxy.PASSWORD;
import static org.patienthandbook.registry.RegistryServer.json;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patienthandbook.registry.LoopbackProxy;
import org.patienthandbook.registry.RegistryServer;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;

/** A proxy that requires a user name and a password gets them, and nobody else does. */
class ProxyLoginTest {

    private static final URI REGISTRY = URI.create("http://registry.invalid");

    private final List<String> headers = new CopyOnWriteArrayList<>();
    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer().answering(remembering(json(200, "{}")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LoopbackProxy proxy(String challenge) throws IOException {
        return new LoopbackProxy(server.base().getPort(), challenge);
    }

    private HttpHandler remembering(HttpHandler answer) {
        return exchange -> {
            headers.addAll(exchange.getRequestHeaders().keySet());
            answer.handle(exchange);
        };
    }

    private static HttpHandler challenging(int status, String header) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, BASIC);
            json(status, "").handle(exchange);
        };
    }

    private static HttpAnswer ask(URI base, ProxySelector way, ProxyLogins logins) {
        return client(base, way, logins).get("/a");
    }

    private static RegistryClient client(URI base, ProxySelector way, ProxyLogins logins) {
        return new RegistryClient(
                new RegistryAccess(base, "test", way, logins, RegistryServer.quick(), Duration.ZERO),
                new Deadline(Duration.ofSeconds(20)));
    }

    private static int status(HttpAnswer answer) {
        return answer instanceof Received received ? received.status() : -1;
    }

    @Test
    void theProxyGetsItsNameAndPassword() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            RegistryClient client = client(REGISTRY, proxy.way(), new ProxyLogins(proxy.login(PASSWORD)));

            assertThat(status(client.get("/a"))).isEqualTo(200);
            assertThat(status(client.get("/b"))).isEqualTo(200);
            assertThat(server.requests()).containsExactly("/a", "/b");
            assertThat(proxy.lines().get(0)).isEqualTo("GET http://registry.invalid/a HTTP/1.1");
            // once it wanted them, they go along
            assertThat(proxy.lines()).hasSize(3);
        }
    }

    @Test
    void withoutANameTheLineSaysWhereToPutIt() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(ask(REGISTRY, proxy.way(), new ProxyLogins(Map.of())))
                    .isEqualTo(new Failed(
                            "registry.invalid was not asked: the proxy requires a user name and a password, but its entry in Maven's settings.xml has none (HTTP status 407)",
                            Cause.LASTING));
            assertThat(proxy.lines()).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceInABuild() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            ProxyLogins logins = new ProxyLogins(proxy.login("wrong"));

            for (String host : List.of("one", "two")) {
                assertThat(ask(URI.create("http://" + host + ".invalid"), proxy.way(), logins))
                        .isEqualTo(new Failed(
                                host
                                        + ".invalid was not asked: the proxy rejected the user name and the password in Maven's settings.xml (HTTP status 407)",
                                Cause.LASTING));
            }
            assertThat(proxy.passwords()).hasSize(1);
        }
    }

    @Test
    void aProxyThatWantsAnotherWayGetsNothing() throws IOException {
        try (LoopbackProxy proxy = proxy("NTLM")) {
            assertThat(ask(REGISTRY, proxy.way(), new ProxyLogins(proxy.login(PASSWORD))))
                    .isEqualTo(new Failed(
                            "registry.invalid was not asked: the proxy requires NTLM authentication, but this build supports Basic only (HTTP status 407)",
                            Cause.LASTING));
            assertThat(proxy.passwords()).isEmpty();
        }
    }

    @Test
    void anotherProxyGetsNothing() throws IOException {
        try (LoopbackProxy known = proxy(BASIC);
                LoopbackProxy other = proxy(BASIC)) {
            assertThat(ask(REGISTRY, other.way(), new ProxyLogins(known.login(PASSWORD))))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.reason()).contains("requires a user name and a password"));
            assertThat(other.passwords()).isEmpty();
        }
    }

    @Test
    void aRegistryThatWantsAPasswordGetsNothing() throws IOException {
        server.answering(remembering(challenging(401, "WWW-Authenticate")));
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(status(ask(server.base(), ProxySelector.of(null), new ProxyLogins(proxy.login(PASSWORD)))))
                    .isEqualTo(401);
            assertThat(status(ask(REGISTRY, proxy.way(), new ProxyLogins(proxy.login(PASSWORD)))))
                    .isEqualTo(401);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(headers).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("authorization"));
    }

    @Test
    void aRegistryThatPosesAsAProxyGetsNothing() throws IOException {
        server.answering(remembering(challenging(407, "Proxy-Authenticate")));
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(ask(server.base(), ProxySelector.of(null), new ProxyLogins(proxy.login(PASSWORD))))
                    .isInstanceOf(Failed.class);
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(headers).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("authorization"));
    }

    @Test
    void thePasswordIsNotShown() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            ProxyLogins logins = new ProxyLogins(proxy.login(PASSWORD));
            RegistryAccess access =
                    new RegistryAccess(REGISTRY, "test", proxy.way(), logins, RegistryServer.quick(), Duration.ZERO);

            assertThat(access.toString()).doesNotContain(PASSWORD);
        }
    }
}
