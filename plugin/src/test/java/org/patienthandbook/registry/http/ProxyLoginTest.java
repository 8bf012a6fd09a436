package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.LoopbackProxy.BASIC;
import static org.patienthandbook.registry.loopback.LoopbackProxy.PASSWORD;
import static org.patienthandbook.registry.loopback.RegistryServer.json;

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
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.loopback.LoopbackProxy;
import org.patienthandbook.registry.loopback.RegistryServer;

class ProxyLoginTest {

    private static final URI REGISTRY = URI.create("http://registry.invalid");

    private final List<String> headers = new CopyOnWriteArrayList<>();
    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer().answering(recording(json(200, "{}")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LoopbackProxy proxy(String challenge) throws IOException {
        return new LoopbackProxy(server.base().getPort(), challenge);
    }

    private HttpHandler recording(HttpHandler answer) {
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

    private static HttpAnswer get(URI base, ProxySelector proxies, ProxyLogins logins) {
        return client(base, proxies, logins).get("/a");
    }

    private static RegistryClient client(URI base, ProxySelector proxies, ProxyLogins logins) {
        return new RegistryClient(
                new RegistryAccess(base, "test", proxies, logins, RegistryServer.quick(), Duration.ZERO),
                new Deadline(Duration.ofSeconds(20)));
    }

    private static int status(HttpAnswer answer) {
        return answer instanceof Received received ? received.status() : -1;
    }

    @Test
    void sendsThePasswordToTheProxy() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            RegistryClient client = client(REGISTRY, proxy.selector(), new ProxyLogins(proxy.login(PASSWORD)));

            assertThat(status(client.get("/a"))).isEqualTo(200);
            assertThat(status(client.get("/b"))).isEqualTo(200);
            assertThat(server.requests()).containsExactly("/a", "/b");
            assertThat(proxy.lines().get(0)).isEqualTo("GET http://registry.invalid/a HTTP/1.1");
            // the second request includes the password
            assertThat(proxy.lines()).hasSize(3);
        }
    }

    @Test
    void reportsAMissingPassword() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(get(REGISTRY, proxy.selector(), new ProxyLogins(Map.of())))
                    .isEqualTo(new Failed(
                            "registry.invalid was not asked: the proxy requires a user name and a password, but its entry in Maven's settings.xml has none (HTTP status 407)",
                            Cause.LASTING));
            assertThat(proxy.lines()).hasSize(1);
        }
    }

    @Test
    void triesAWrongPasswordOnce() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            ProxyLogins logins = new ProxyLogins(proxy.login("wrong"));

            for (String host : List.of("one", "two")) {
                assertThat(get(URI.create("http://" + host + ".invalid"), proxy.selector(), logins))
                        .isEqualTo(new Failed(
                                host
                                        + ".invalid was not asked: the proxy rejected the user name and the password in Maven's settings.xml (HTTP status 407)",
                                Cause.LASTING));
            }
            assertThat(proxy.passwords()).hasSize(1);
        }
    }

    @Test
    void sendsNoPasswordForAnUnsupportedScheme() throws IOException {
        try (LoopbackProxy proxy = proxy("NTLM")) {
            assertThat(get(REGISTRY, proxy.selector(), new ProxyLogins(proxy.login(PASSWORD))))
                    .isEqualTo(new Failed(
                            "registry.invalid was not asked: the proxy requires NTLM authentication, but this build supports Basic only (HTTP status 407)",
                            Cause.LASTING));
            assertThat(proxy.passwords()).isEmpty();
        }
    }

    @Test
    void sendsNoPasswordToAnotherProxy() throws IOException {
        try (LoopbackProxy known = proxy(BASIC);
                LoopbackProxy other = proxy(BASIC)) {
            assertThat(get(REGISTRY, other.selector(), new ProxyLogins(known.login(PASSWORD))))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.reason()).contains("requires a user name and a password"));
            assertThat(other.passwords()).isEmpty();
        }
    }

    @Test
    void sendsNoPasswordToARegistry() throws IOException {
        server.answering(recording(challenging(401, "WWW-Authenticate")));
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(status(get(server.base(), ProxySelector.of(null), new ProxyLogins(proxy.login(PASSWORD)))))
                    .isEqualTo(401);
            assertThat(status(get(REGISTRY, proxy.selector(), new ProxyLogins(proxy.login(PASSWORD)))))
                    .isEqualTo(401);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(headers).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("authorization"));
    }

    @Test
    void sendsNoPasswordToARegistryThatPosesAsAProxy() throws IOException {
        server.answering(recording(challenging(407, "Proxy-Authenticate")));
        try (LoopbackProxy proxy = proxy(BASIC)) {
            assertThat(get(server.base(), ProxySelector.of(null), new ProxyLogins(proxy.login(PASSWORD))))
                    .isInstanceOf(Failed.class);
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(headers).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("authorization"));
    }

    @Test
    void doesNotPrintThePassword() throws IOException {
        try (LoopbackProxy proxy = proxy(BASIC)) {
            ProxyLogins logins = new ProxyLogins(proxy.login(PASSWORD));
            RegistryAccess access = new RegistryAccess(
                    REGISTRY, "test", proxy.selector(), logins, RegistryServer.quick(), Duration.ZERO);

            assertThat(access.toString()).doesNotContain(PASSWORD);
        }
    }
}
