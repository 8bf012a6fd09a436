package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiFixtures;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.NoticeType.Gravity;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.source.SourceLocation;

/** Looks up works with recorded answers of Crossref and DataCite. The recordings are not part of the project. */
class RecordedWorksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Map<Doi, JsonNode> works(String recordings, Function<JsonNode, JsonNode> work, String doi)
            throws IOException {
        Map<Doi, JsonNode> works = new java.util.LinkedHashMap<>();
        try (Stream<Path> files = Files.list(DoiFixtures.file(recordings))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode found = work.apply(JSON.readTree(file.toFile()));
                Doi.parse(found.path(doi).asText())
                        .ifPresent(name -> works.merge(name, found, RecordedWorksTest::fuller));
            }
        }
        return works;
    }

    /** The recording of a work with more notices, then the one with more members. */
    private static JsonNode fuller(JsonNode one, JsonNode other) {
        int more = Integer.compare(
                one.path("updated-by").size(), other.path("updated-by").size());
        return more > 0 || (more == 0 && one.size() >= other.size()) ? one : other;
    }

    private Evidence lookUpTwice(RegistryStub stub, Iterable<Doi> dois) {
        List<NumberedReference> references = new ArrayList<>();
        SourceLocation place = new SourceLocation("references.yml", 1);
        for (Doi doi : dois) {
            references.add(new NumberedReference(
                    1,
                    new Reference(
                            doi.canonical(),
                            Map.of("DOI", doi.name()),
                            Optional.of(DoiSpelling.read(doi.url())),
                            place,
                            1,
                            place,
                            List.of()),
                    "",
                    List.of()));
        }
        lookUp(stub, references);
        stub.requests().clear();
        Evidence again = lookUp(stub, references);
        assertThat(stub.requests()).as("requests of the second build").isEmpty();
        return again;
    }

    private Evidence lookUp(RegistryStub stub, List<NumberedReference> references) {
        LookupSettings settings = new LookupSettings(CitationMode.AUTO, false, Period.ofDays(30));
        return new EvidenceLookup(settings, stub.registries(), Clock.systemUTC(), line -> {})
                .lookUp(references, new LockFile(folder.resolve("references.lock.json")), OtherEntries.REMOVE)
                .value();
    }

    @Test
    void readsEveryRecordedWorkOfCrossref() throws IOException {
        Map<Doi, JsonNode> works = works("crossref", body -> body.path("message"), "DOI");
        try (RegistryStub stub = new RegistryStub()) {
            works.forEach((doi, work) -> stub.recorded(doi.canonical(), work.toString()));

            Evidence evidence = lookUpTwice(stub, works.keySet());

            assertThat(works).hasSizeGreaterThan(100);
            assertThat(works.entrySet()).allSatisfy(work -> {
                String key = work.getKey().canonical();
                assertThat(evidence.statuses().get(key)).isInstanceOf(DoiStatus.Registered.class);
                WorkRecord record = evidence.work(key).record().orElseThrow();
                String title = work.getValue().path("title").path(0).asText("");
                assertThat(TitleMatch.of(title, record.titles())).isEqualTo(TitleMatch.SAME);
                assertThat(record.titles()).noneMatch(text -> text.contains("<scp") || text.contains("mml:"));
                assertThat(record.titles()).noneMatch(text -> text.contains("&lt;") || text.contains("\n"));
                assertThat(evidence.work(key).notices())
                        .noneMatch(notice -> notice.sources().contains("crossref/publisher")
                                && notice.doi().filter(work.getKey()::equals).isPresent());
            });
            assertNotices(evidence);
        }
    }

    private static void assertNotices(Evidence evidence) {
        assertThat(worst(evidence, "10.1016/s0140-6736(97)11096-0")).isEqualTo(NoticeType.RETRACTION);
        assertThat(worst(evidence, "10.1056/nejmoa2007621")).isEqualTo(NoticeType.RETRACTION);
        assertThat(worst(evidence, "10.1021/am300292v")).isEqualTo(NoticeType.RETRACTION);
        assertThat(worst(evidence, "10.1016/j.ejogrb.2014.02.038")).isEqualTo(NoticeType.EXPRESSION_OF_CONCERN);
        assertThat(evidence.work("10.1371/journal.pgen.1011490").notices()).isEmpty();
        assertThat(evidence.work("10.1371/journal.pgen.1011490").newerVersion()).isEmpty();
        assertThat(evidence.work("10.1103/physrevb.98.104436")
                        .record()
                        .orElseThrow()
                        .updates())
                .isEmpty();
        assertThat(evidence.work("10.1016/s0140-6736(10)60175-4")
                        .record()
                        .orElseThrow()
                        .updates())
                .anyMatch(update -> update.type().gravity() == Gravity.RETRACTED);
        assertThat(evidence.work("10.1101/097196").newerVersion().orElseThrow().name())
                .isEqualTo("10.1038/s41597-019-0031-8");
    }

    private static NoticeType worst(Evidence evidence, String doi) {
        WorkEvidence work = evidence.work(doi);
        assertThat(work.notices()).as(doi).isNotEmpty();
        return work.notices().get(0).type();
    }

    @Test
    void readsEveryRecordedWorkOfDataCite() throws IOException {
        Map<Doi, JsonNode> works = works("datacite", body -> body.path("data").path("attributes"), "doi");
        try (RegistryStub stub = new RegistryStub()) {
            works.forEach((doi, work) -> {
                String members = work.toString();
                stub.datacite(doi.canonical(), "\"recorded\":true," + members.substring(1, members.length() - 1));
            });

            Evidence evidence = lookUpTwice(stub, works.keySet());

            assertThat(works).hasSizeGreaterThan(40);
            assertThat(works.entrySet()).allSatisfy(work -> {
                WorkRecord record =
                        evidence.work(work.getKey().canonical()).record().orElseThrow();
                String title =
                        work.getValue().path("titles").path(0).path("title").asText("");
                assertThat(TitleMatch.of(title, record.titles())).isEqualTo(TitleMatch.SAME);
            });
        }
    }
}
