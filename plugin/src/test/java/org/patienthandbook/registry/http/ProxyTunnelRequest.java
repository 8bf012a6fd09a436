package org.patienthandbook.registry.http;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.loopback.LoopbackProxy;
import org.patienthandbook.registry.loopback.RegistryServer;

/** Sends one request through a proxy, in a JVM of its own: see {@link ProxyTunnelTest}. */
final class ProxyTunnelRequest {

    private ProxyTunnelRequest() {}

    /** Arguments: the registry's address, the proxy's port, and {@code http} to create another HTTP client first. */
    public static void main(String[] args) {
        if (args[2].equals("http")) {
            HttpClient.newHttpClient();
        }
        InetSocketAddress proxy = InetSocketAddress.createUnresolved("127.0.0.1", Integer.parseInt(args[1]));
        ProxyLogins logins = new ProxyLogins(
                Map.of(proxy, new PasswordAuthentication(LoopbackProxy.USER, LoopbackProxy.PASSWORD.toCharArray())));
        RegistryAccess access = new RegistryAccess(
                URI.create(args[0]), "test", ProxySelector.of(proxy), logins, RegistryServer.quick(), Duration.ZERO);
        HttpAnswer answer = new RegistryClient(access, new Deadline(Duration.ofSeconds(20))).get("/a");
        String said =
                answer instanceof Received received ? String.valueOf(received.status()) : ((Failed) answer).reason();
        System.out.println(said + ", property " + System.getProperty("jdk.http.auth.tunneling.disabledSchemes"));
        System.exit(0);
    }
}
