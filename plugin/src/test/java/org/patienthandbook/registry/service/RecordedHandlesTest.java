package org.patienthandbook.registry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.registry.loopback.RegistryServer;

/** Reads recorded answers of doi.org. The recordings are not part of the project; without them the test is skipped. */
class RecordedHandlesTest {

    @ParameterizedTest
    @CsvSource({
        "handle-1-10.1016_j.cedpsych.2020.101860.json, 200, Registered",
        "handle-1-10.1103_PhysRevLett.118.140402.json, 200, Registered",
        "handle-1-10.1287_inte.20.4.43.json, 200, Registered",
        "handle-1-10.2305_IUCN.json, 200, Registered",
        "handle-200-values-missing.json, 200, Registered",
        "handle-100-10.1016_j.cedpsych.2020.101816.json, 404, NotRegistered",
        "handle-100-10.99999_nonexistent-prefix.json, 404, NotRegistered",
        "handle-2-error.json, 500, Unknown",
        "handle-404-html.html, 404, Unknown",
        "resolve-400-foo.html, 400, Unknown",
        "resolve-404-10.1126_foo.html, 404, Unknown"
    })
    void readsARecordedAnswer(String file, int status, String verdict) throws IOException {
        String body = Files.readString(recording(file));
        boolean json = file.endsWith(".json");
        Doi asked = json
                ? DoiSpelling.read(
                                new ObjectMapper().readTree(body).path("handle").asText())
                        .doi()
                        .orElseThrow()
                : new Doi("10.1126/foo");
        try (RegistryServer server = new RegistryServer()) {
            server.answering(RegistryServer.page(status, json ? "application/json" : "text/html", body));

            assertThat(server.registry().lookUp(asked).getClass().getSimpleName())
                    .isEqualTo(verdict);
        }
    }

    private static Path recording(String file) {
        String set = System.getProperty("handbook.fixtures");
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (set == null && folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/fixtures"))) {
            folder = folder.getParent();
        }
        Path path = (set == null ? folder.resolve("shared/fixtures") : Path.of(set))
                .resolve("handles")
                .resolve(file);
        assumeTrue(Files.exists(path), "skipped: there is no recorded answer '" + path + "'");
        return path;
    }
}
