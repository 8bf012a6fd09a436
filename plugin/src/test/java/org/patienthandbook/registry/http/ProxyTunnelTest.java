package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.json;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.registry.loopback.LoopbackProxy;
import org.patienthandbook.registry.loopback.SelfSignedCertificate;

/**
 * Requests an https registry through a proxy that requires a password. Every test starts a JVM of its own, because a JVM reads only
 * once whether it may send passwords to proxies.
 */
class ProxyTunnelTest {

    private static final String FLAG = "-Djdk.http.auth.tunneling.disabledSchemes=";

    @TempDir
    private Path folder;

    private final List<String> headers = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private LoopbackProxy proxy;
    private SelfSignedCertificate certificate;

    @BeforeEach
    void start() throws Exception {
        certificate = new SelfSignedCertificate(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext("/", exchange -> {
            headers.addAll(exchange.getRequestHeaders().keySet());
            json(200, "{}").handle(exchange);
        });
        server.start();
        proxy = new LoopbackProxy(server.getAddress().getPort(), LoopbackProxy.BASIC);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        server.stop(0);
    }

    /** Requests the registry through the proxy, in a new JVM. Returns what it prints. */
    private String request(String first, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + certificate.file(),
                "-Djavax.net.ssl.trustStorePassword=" + SelfSignedCertificate.PASSWORD));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ProxyTunnelRequest.class.getName(),
                "https://127.0.0.1:" + server.getAddress().getPort(),
                String.valueOf(proxy.port()),
                first));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void sendsThePasswordToTheProxyOnly() throws Exception {
        assertThat(request("nothing")).isEqualTo("200, property null");
        assertThat(proxy.lines()).allMatch(line -> line.startsWith("CONNECT 127.0.0.1:"));
        assertThat(proxy.passwords()).hasSize(1);
        assertThat(headers).isNotEmpty().noneMatch(name -> name.contains("uthorization"));
    }

    @Test
    void namesTheFlagWhenTheJvmNoLongerSendsPasswords() throws Exception {
        assertThat(request("http")).startsWith("127.0.0.1 was not asked: ").contains(FLAG);
        assertThat(proxy.passwords()).isEmpty();
        assertThat(request("http", FLAG)).isEqualTo("200, property");
    }

    @Test
    void respectsTheFlagOfTheUser() throws Exception {
        assertThat(request("nothing", FLAG + "Basic")).contains(FLAG).endsWith("property Basic");
        assertThat(proxy.passwords()).isEmpty();
    }
}
