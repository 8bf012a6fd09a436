package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.json;
import static org.patienthandbook.registry.loopback.RegistryServer.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.source.SourceLocation;

/** Looks up references at registries that fail in every way. A fault must never be read as an answer. */
class FailingRegistriesTest extends WorkLookups {

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"message\":{\"items\":[".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = new byte[1 << 20];
        for (int i = 0; i < 50; i++) {
            exchange.getResponseBody().write(blanks);
        }
    }

    private static void redirected(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://localhost:1/works");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void busy(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "0");
        page(429, "text/plain", "Too many").handle(exchange);
    }

    private static void hanging(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("a 404 text", page(404, "text/plain", "Resource not found.")),
                Arguments.of("a refusal as a page", page(403, "text/html", "<h1>Forbidden</h1>")),
                Arguments.of("too many requests", (HttpHandler) FailingRegistriesTest::busy),
                Arguments.of("a server error", page(500, "text/plain", "oops")),
                Arguments.of("a server error as JSON", json(500, "{\"responseCode\":100}")),
                Arguments.of("a host that hangs", (HttpHandler) FailingRegistriesTest::hanging),
                Arguments.of("an incomplete answer", (HttpHandler) FailingRegistriesTest::cut),
                Arguments.of("incomplete JSON", json(200, "{\"message\":{\"items\":[{\"DOI\"")),
                Arguments.of("50 MB", (HttpHandler) FailingRegistriesTest::huge),
                Arguments.of("a redirect to another host", (HttpHandler) FailingRegistriesTest::redirected),
                Arguments.of("a page instead of data", page(200, "text/html", "<p>log in</p>")),
                Arguments.of("other data", json(200, "{\"hello\":\"world\"}")),
                Arguments.of("an empty answer", page(200, "application/json", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void readsNoFaultOfDoiOrgAsNotRegistered(String name, HttpHandler fault) {
        stub.failing("/doi", fault);

        Evidence evidence = auto(THREE);

        // the records of the agencies confirm the registrations; mEDRA has no registry of works
        assertThat(evidence.statuses())
                .containsEntry("a", new DoiStatus.Registered(TODAY))
                .containsEntry("c", new DoiStatus.Registered(TODAY));
        assertThat(evidence.statuses().get("b")).isInstanceOf(DoiStatus.Unknown.class);
        assertThat(evidence.unanswered()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void writesNoLockWhenNoRegistryAnswers(String name, HttpHandler fault) {
        stub.failing("/", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses().values()).allMatch(DoiStatus.Unknown.class::isInstance);
        assertThat(evidence.unanswered()).isEqualTo(3);
        assertThat(folder.resolve("references.lock.json")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void reportsAMissingRecordWhenTheAgencyDoesNotAnswer(String name, HttpHandler fault) throws IOException {
        stub.failing("/crossref", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(evidence.work("a").gap()).isPresent();
        assertThat(evidence.work("a").record()).isEmpty();
        assertThat(evidence.unanswered()).isZero();
        assertThat(lock()).contains("\"crossref\": \"unknown\"");

        stub.repaired().requests().clear();
        assertThat(auto(THREE).work("a").gap()).isEmpty();
        assertThat(stub.requests()).singleElement().asString().startsWith("/crossref/works?filter=doi:10.1111/a");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void keepsEarlierAnswersWhenNoRegistryAnswers(String name, HttpHandler fault) throws IOException {
        auto(THREE);
        String before = lock();
        stub.failing("/", fault);

        Evidence evidence = lookUp(CitationMode.REFRESH, TODAY.plusDays(3), THREE);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(evidence.work("a").record()).isPresent();
        assertThat(evidence.unanswered()).isEqualTo(3);
        assertThat(lock()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void reportsMissingNoticesWhenPubMedDoesNotAnswer(String name, HttpHandler fault) throws IOException {
        stub.failing("/pubmed", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.work("a").gap()).isEmpty();
        assertThat(lock()).contains("\"pubmed\": \"unknown\"");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("PubMed did not say what was published about 2 works (127.0.0.1"));
    }

    @Test
    void stopsReportingOnARegistryThatIsGivenUp() {
        stub.failing("/doi", page(403, "text/html", "<h1>Forbidden</h1>"));
        List<NumberedReference> many = IntStream.range(0, 25)
                .mapToObj(i -> reference("r" + i, "DOI", "10.1393/" + i))
                .toList();

        auto(many);

        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "asking 127.0.0.1 about 25 references",
                        "127.0.0.1 refused to answer (HTTP status 403): 127.0.0.1 is not asked again in this build");
        assertThat(lines).noneMatch(line -> line.startsWith("asked 127.0.0.1"));
    }

    @Test
    void reportsTheSearchForMissingDois() {
        auto(Stream.of("n", "m").map(FailingRegistriesTest::withoutDoi).toList());

        assertThat(lines).containsExactly("asking Crossref about 2 missing DOIs");
    }

    private static NumberedReference withoutDoi(String key) {
        SourceLocation place = new SourceLocation("references.yml", 1);
        Map<String, Object> fields = Map.of(
                "type",
                "article-journal",
                "title",
                "Ketamine for chronic pain",
                "author",
                List.of(Map.of("family", "Niesters")),
                "issued",
                Map.of("date-parts", List.of(List.of(2014))));
        Reference reference = new Reference(key, fields, Optional.empty(), place, 1, place, List.of());
        return new NumberedReference(1, reference, "", List.of());
    }

    @Test
    void acceptsRegistriesThatRefuseConnections() throws IOException {
        stub.close();

        assertThat(auto(THREE).statuses().values()).allMatch(DoiStatus.Unknown.class::isInstance);
    }
}
