package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;

/** A host with a certificate that nobody vouches for, as a firewall has that reads along. */
class DistrustedHostTest {

    @TempDir
    private Path folder;

    @Test
    void aCertificateThatNobodyVouchesForIsToldAsThat() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(new OwnCertificate(folder).context()));
        server.start();
        try {
            URI base = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
            RegistryClient client = new RegistryClient(
                    new RegistryAccess(base, "test", ProxySelector.of(null), RegistryServer.quick()),
                    new Deadline(Duration.ofSeconds(20)));

            assertThat(client.get("/a"))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.reason())
                                    .startsWith("127.0.0.1 was not asked: this Java does not trust its certificate"));
            assertThat(client.givenUpBecause()).isPresent();
        } finally {
            server.stop(0);
        }
    }
}
