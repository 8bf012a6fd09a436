package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.RegistryServer.json;
import static org.patienthandbook.registry.RegistryServer.page;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.model.Doi;
import org.patienthandbook.model.DoiSpelling;
import org.patienthandbook.model.DoiStatus;
import org.patienthandbook.model.Evidence;
import org.patienthandbook.model.NewerVersion;
import org.patienthandbook.model.NoticeType;
import org.patienthandbook.model.NumberedReference;
import org.patienthandbook.model.Reference;
import org.patienthandbook.model.WorkEvidence;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceLocation;

/** What a build learns of works, from registries in every state. */
class WorkLookupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String AUTHOR =
            "\"author\":[{\"family\":\"Niesters\",\"given\":\"Marieke\"}]," + "\"issued\":{\"date-parts\":[[2014,2]]}";

    @TempDir
    private Path folder;

    private RegistryStub stub;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        stub = new RegistryStub()
                .crossref("10.1111/a", "Ketamine for chronic pain", AUTHOR)
                .registered("10.1393/b", "mEDRA")
                .datacite("10.5281/c", "\"titles\":[{\"title\":\"Data\"}],\"publicationYear\":2020,\"creators\":[]");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static NumberedReference reference(String key, String... fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        SourceLocation place = new SourceLocation("references.yml", 1);
        Optional<DoiSpelling> doi =
                Optional.ofNullable(named.get("DOI")).map(Object::toString).map(DoiSpelling::read);
        return new NumberedReference(1, new Reference(key, named, doi, place, 1, place, List.of()), "", List.of());
    }

    private static final List<NumberedReference> THREE = List.of(
            reference("a", "DOI", "10.1111/A"), reference("b", "DOI", "10.1393/b"), reference("c", "DOI", "10.5281/c"));

    private Evidence lookUp(CitationMode mode, LocalDate day, List<NumberedReference> references) {
        return new EvidenceLookup(
                        new LookupSettings(mode, false, Period.ofDays(30)),
                        new LockFile(folder.resolve("references.lock.json")),
                        stub.registries(),
                        Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .tellingProgress(said::add)
                .lookUp(references);
    }

    private Evidence auto(List<NumberedReference> references) {
        return lookUp(CitationMode.AUTO, TODAY, references);
    }

    private String lock() throws IOException {
        return Files.readString(folder.resolve("references.lock.json"));
    }

    @Test
    void everyAgencyIsAskedForItsOwnWorksAndTheLockSaysSo() throws IOException {
        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses().values()).allMatch(new DoiStatus.Registered(TODAY)::equals);
        assertThat(evidence.work("a").record().orElseThrow().title()).hasValue("Ketamine for chronic pain");
        assertThat(evidence.work("b").record()).isEmpty();
        assertThat(evidence.work("b").gap()).isEmpty();
        assertThat(evidence.work("c").record().orElseThrow().year()).hasValue(2020);
        assertThat(evidence.unanswered()).isZero();
        assertThat(lock().replaceAll("sha256:[0-9a-f]{64}", "sha256:..."))
                .contains("""
                    "a": {
                      "agency": "Crossref",
                      "asked": {
                        "crossref": "answered",
                        "doi.org": "answered",
                        "pubmed": "answered"
                      },
                      "doi": "10.1111/a",
                      "input": "sha256:...",
                      "newerVersion": null,
                      "notices": [],
                      "record": {
                        "author": [
                          {
                            "family": "Niesters",
                            "given": "Marieke"
                          }
                        ],
                        "issued": [
                          2014,
                          2
                        ],
                        "source": "crossref",
                        "title": "Ketamine for chronic pain",
                        "type": "journal-article"
                      },
                      "registration": {
                        "checked": "2026-11-22",
                        "verdict": "registered"
                      },
                      "suggestion": null
                    }""".indent(4).stripTrailing());
    }

    @Test
    void theSecondBuildAsksNobody() throws IOException {
        List<NumberedReference> more = new ArrayList<>(THREE);
        more.add(reference("d", "DOI", "10.9999/nobody"));
        more.add(reference("e", "PMID", "123"));
        auto(more);
        String first = lock();
        stub.requests().clear();

        assertThat(auto(more).statuses()).containsEntry("d", new DoiStatus.Unregistered(TODAY));
        assertThat(stub.requests()).isEmpty();
        assertThat(lock()).isEqualTo(first);
    }

    @Test
    void aRefreshWithoutNewsChangesOnlyDays() throws IOException {
        auto(THREE);
        String first = lock();
        lookUp(CitationMode.REFRESH, TODAY.plusDays(3), THREE);

        assertThat(lock()).isNotEqualTo(first).isEqualTo(first.replace("2026-11-22", "2026-11-25"));
    }

    @Test
    void theWholeListIsAskedForAtOnceUnderAName() {
        auto(THREE);

        assertThat(stub.requests())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).isEqualTo("/doi/doiRA/10.1111/A,10.1393/b,10.5281/c"),
                        one -> assertThat(one).startsWith("/crossref/works?filter=doi:10.1111/a&rows=1&select="),
                        one -> assertThat(one).startsWith("/datacite/dois?ids=10.5281/c"),
                        one -> assertThat(one)
                                .contains("esearch")
                                .contains("&tool=handbook-maven-plugin&email=web%40example.org"));
        assertThat(stub.agents()).containsOnly("handbook-maven-plugin/1.0 (mailto:web@example.org)");
        assertThat(said)
                .containsExactly(
                        "asking 127.0.0.1 about 3 references",
                        "asking crossref about 1 work",
                        "asking datacite about 1 work",
                        "asking PubMed about 2 works");
    }

    static Stream<Arguments> faults() {
        HttpHandler cut = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"message\":{\"items\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
        HttpHandler huge = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                exchange.getResponseBody().write(blanks);
            }
        };
        HttpHandler elsewhere = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://localhost:1/works");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
        HttpHandler busy = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            page(429, "text/plain", "Too many").handle(exchange);
        };
        HttpHandler hanging = exchange -> {
            try {
                Thread.sleep(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return Stream.of(
                Arguments.of("404 as text", page(404, "text/plain", "Resource not found.")),
                Arguments.of("a refusal as a page", page(403, "text/html", "<h1>Forbidden</h1>")),
                Arguments.of("too many requests", busy),
                Arguments.of("a server's fault", page(500, "text/plain", "oops")),
                Arguments.of("a server's fault as JSON", json(500, "{\"responseCode\":100}")),
                Arguments.of("a host that hangs", hanging),
                Arguments.of("an answer cut off", cut),
                Arguments.of("cut JSON", json(200, "{\"message\":{\"items\":[{\"DOI\"")),
                Arguments.of("50 MB", huge),
                Arguments.of("a way to another host", elsewhere),
                Arguments.of("a page in place of data", page(200, "text/html", "<p>log in</p>")),
                Arguments.of("other data", json(200, "{\"hello\":\"world\"}")),
                Arguments.of("an empty answer", page(200, "application/json", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultOfDoiOrgNeverMakesADoiUnregistered(String name, HttpHandler fault) {
        stub.failing("/doi", fault);

        Evidence evidence = auto(THREE);

        // the agencies' own records say that the DOIs are registered; mEDRA has no service that is asked
        assertThat(evidence.statuses())
                .containsEntry("a", new DoiStatus.Registered(TODAY))
                .containsEntry("c", new DoiStatus.Registered(TODAY));
        assertThat(evidence.statuses().get("b")).isInstanceOf(DoiStatus.Unknown.class);
        assertThat(evidence.unanswered()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whereNobodyAnswersNothingIsKnownAndNothingWritten(String name, HttpHandler fault) {
        stub.failing("/", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses().values()).allMatch(DoiStatus.Unknown.class::isInstance);
        assertThat(evidence.unanswered()).isEqualTo(3);
        assertThat(folder.resolve("references.lock.json")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aSilentServiceLeavesADoiRegisteredAndSaysWhatIsMissing(String name, HttpHandler fault) throws IOException {
        stub.failing("/crossref", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(evidence.work("a").gap()).isPresent();
        assertThat(evidence.work("a").record()).isEmpty();
        assertThat(evidence.unanswered()).isZero();
        assertThat(lock()).contains("\"crossref\": \"unknown\"");

        stub.mended().requests().clear();
        assertThat(auto(THREE).work("a").gap()).isEmpty();
        assertThat(stub.requests()).singleElement().asString().startsWith("/crossref/works?filter=doi:10.1111/a");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void anUnknownNeverReplacesWhatIsKnown(String name, HttpHandler fault) throws IOException {
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
    void whatPubMedCannotTellIsMissedButNotHeldAgainstTheDoi(String name, HttpHandler fault) throws IOException {
        stub.failing("/pubmed", fault);

        Evidence evidence = auto(THREE);

        assertThat(evidence.work("a").gap()).isEmpty();
        assertThat(lock()).contains("\"pubmed\": \"unknown\"");
        assertThat(said)
                .anyMatch(line -> line.startsWith("notices of 2 works were not looked for in PubMed: 127.0.0.1"));
    }

    @Test
    void aServiceThatKnowsHalfOfTheListAnswersForThat() {
        stub.registered("10.1111/unknown", "Crossref");

        Evidence evidence =
                auto(List.of(reference("a", "DOI", "10.1111/a"), reference("half", "DOI", "10.1111/unknown")));

        assertThat(evidence.work("a").record()).isPresent();
        assertThat(evidence.work("half").record()).isEmpty();
        assertThat(evidence.work("half").gap()).isEmpty();
        assertThat(evidence.statuses()).containsEntry("half", new DoiStatus.Registered(TODAY));
    }

    @Test
    void aServiceThatRefusesConnectionsIsAskedOnce() throws IOException {
        stub.close();

        assertThat(auto(THREE).statuses().values()).allMatch(DoiStatus.Unknown.class::isInstance);
    }

    @Test
    void aDoiWithACommaIsAskedForAlone() {
        stub.crossref("10.1000/a,b", "Commas, and how to live with them", AUTHOR);

        Evidence evidence = auto(List.of(reference("a", "DOI", "10.1111/a"), reference("comma", "DOI", "10.1000/a,b")));

        assertThat(evidence.work("comma").record()).isPresent();
        assertThat(stub.requests()).contains("/doi/doiRA/10.1111/a,10.1000/a%2Cb", "/crossref/works/10.1000/a%2Cb");
    }

    @Test
    void aFieldThatCannotBeSelectedIsNoFaultOfTheWorks() {
        stub.failing("/crossref/works?filter=doi:10.1111/a&rows=1&select", json(400, "{\"status\":\"failed\"}"));

        assertThat(auto(List.of(reference("a", "DOI", "10.1111/a"))).work("a").record())
                .isPresent();
    }

    @Test
    void aShortDoiIsExpandedAndKeptInFull() throws IOException {
        stub.failing(
                "/doi/api/handles/10/abcd?type=HS_ALIAS",
                json(
                        200,
                        "{\"responseCode\":1,\"handle\":\"10/abcd\",\"values\":[{\"index\":1,\"type\":\"HS_ALIAS\","
                                + "\"data\":{\"format\":\"string\",\"value\":\"10.1111/a\"}}]}"));
        List<NumberedReference> one = List.of(reference("short", "DOI", "10/abcd"));

        assertThat(auto(one).work("short").doi()).hasValue(new Doi("10.1111/a"));
        assertThat(lock()).contains("\"doi\": \"10.1111/a\"");
        stub.requests().clear();
        auto(one);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void noticesOfAllSourcesAreJoinedAndTheWorkItselfIsNone() throws IOException {
        stub.crossref(
                "10.1000/x",
                "Colitis",
                "\"updated-by\":["
                        + "{\"DOI\":\"10.1000/n1\",\"type\":\"correction\",\"source\":\"publisher\","
                        + "\"updated\":{\"date-parts\":[[2004,3,6]]}},"
                        + "{\"DOI\":\"10.1000/N1\",\"type\":\"correction\",\"source\":\"retraction-watch\"},"
                        + "{\"DOI\":\"10.1000/n2\",\"type\":\"expression_of_concern\",\"source\":\"retraction-watch\"},"
                        + "{\"DOI\":\"10.1000/X\",\"type\":\"new_version\",\"source\":\"publisher\"}]");
        stub.pubmed(
                "5",
                "10.1000/x",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionIn\"><RefSource>L.</RefSource>"
                        + "<PMID Version=\"1\">6</PMID></CommentsCorrections><CommentsCorrections RefType=\"CommentIn\">"
                        + "<PMID Version=\"1\">7</PMID></CommentsCorrections></CommentsCorrectionsList>");
        stub.pubmed("6", "10.1000/n1", "");

        WorkEvidence work = auto(List.of(reference("x", "DOI", "10.1000/x"))).work("x");

        assertThat(work.notices())
                .satisfiesExactly(
                        notice -> {
                            assertThat(notice.type()).isEqualTo(NoticeType.RETRACTION);
                            assertThat(notice.name()).isEqualTo("10.1000/n1");
                            assertThat(notice.date()).isEqualTo("2004-03-06");
                            assertThat(notice.sources())
                                    .containsExactly("crossref/publisher", "crossref/retraction-watch", "pubmed");
                        },
                        notice -> assertThat(notice.type()).isEqualTo(NoticeType.EXPRESSION_OF_CONCERN));
        assertThat(work.newerVersion()).isEmpty();
        assertThat(lock()).contains("\"pmid\": \"5\"");
    }

    @Test
    void whatOneRegistryReportedStaysWhileItIsSilent() throws IOException {
        stub.pubmed(
                "5",
                "10.1111/a",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"ErratumIn\"><PMID>6</PMID></CommentsCorrections>"
                        + "</CommentsCorrectionsList>");
        stub.pubmed("6", "", "");
        auto(THREE);
        stub.failing("/pubmed", page(503, "text/plain", ""));

        Evidence evidence = lookUp(CitationMode.REFRESH, TODAY.plusDays(1), THREE);

        assertThat(evidence.work("a").notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.name()).isEqualTo("PMID 6"));
    }

    @Test
    void aLaterIssueOfAReviewIsFoundByItsNumber() {
        stub.crossref("10.1002/14651858.CD015373", "Ketamine and other antagonists", "");
        stub.crossref("10.1002/14651858.cd015373.pub2", "Ketamine and other antagonists", "");

        WorkEvidence work = auto(List.of(reference("p", "DOI", "10.1002/14651858.CD015373")))
                .work("p");

        assertThat(work.newerVersion())
                .hasValue(new NewerVersion(
                        NewerVersion.Kind.UPDATE,
                        Optional.of(new Doi("10.1002/14651858.CD015373.pub2")),
                        Optional.empty()));
    }

    @Test
    void aLaterIssueThatOnlyPubMedKnowsIsFoundToo() {
        stub.crossref("10.1002/14651858.CD000001", "A review", "");
        stub.pubmed(
                "1",
                "10.1002/14651858.CD000001",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"UpdateIn\"><PMID>2</PMID></CommentsCorrections>"
                        + "</CommentsCorrectionsList>");

        WorkEvidence work = auto(List.of(reference("p", "DOI", "10.1002/14651858.CD000001")))
                .work("p");

        assertThat(work.newerVersion().map(NewerVersion::name)).hasValue("PMID 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Resveratrol increases glutamate uptake, de Almeida, 2007, journal-article, true",
        "Resveratrol increases glutamate intake in rats, de Almeida, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, dos Santos, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2010, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2007, component, false"
    })
    void aDoiIsSuggestedOnlyWhereAllAgrees(String title, String author, int year, String type, boolean suggested) {
        stub.finding(item("10.1007/s1", title, author, year, type));

        assertThat(auto(List.of(withoutDoi())).work("r").suggestion().isPresent())
                .isEqualTo(suggested);
    }

    @Test
    void ofTwoWorksThatAgreeNoneIsSuggestedAndCopiesDoNotCount() {
        String title = "Resveratrol increases glutamate uptake";
        stub.finding(
                item("10.65215/copy", title, "de Almeida", 2007, "journal-article"),
                item("10.1007/s1", title, "de Almeida", 2007, "journal-article"));
        assertThat(auto(List.of(withoutDoi()))
                        .work("r")
                        .suggestion()
                        .orElseThrow()
                        .doi())
                .isEqualTo(new Doi("10.1007/s1"));

        stub.finding(item("10.1007/s2", title, "Almeida", 2006, "journal-article"));
        assertThat(lookUp(CitationMode.REFRESH, TODAY, List.of(withoutDoi()))
                        .work("r")
                        .suggestion())
                .isEmpty();
    }

    private static NumberedReference withoutDoi() {
        SourceLocation place = new SourceLocation("references.yml", 1);
        Map<String, Object> fields = Map.of(
                "type",
                "article-journal",
                "title",
                "Resveratrol increases glutamate uptake",
                "author",
                List.of(Map.of("family", "Almeida", "non-dropping-particle", "de")),
                "issued",
                Map.of("date-parts", List.of(List.of(2007))));
        return new NumberedReference(
                1, new Reference("r", fields, Optional.empty(), place, 1, place, List.of()), "", List.of());
    }

    private static String item(String doi, String title, String author, int year, String type) {
        return "{\"DOI\":\"" + doi + "\",\"title\":[\"" + title + "\"],\"author\":[{\"family\":\"" + author
                + "\",\"given\":\"L\"}],\"issued\":{\"date-parts\":[[" + year + "]]},\"type\":\"" + type + "\"}";
    }
}
