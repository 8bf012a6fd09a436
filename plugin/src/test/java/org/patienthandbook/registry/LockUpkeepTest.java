package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patienthandbook.registry.RegistryServer.registered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.DoiSpelling;
import org.patienthandbook.model.Evidence;
import org.patienthandbook.model.NumberedReference;
import org.patienthandbook.model.Reference;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceLocation;

class LockUpkeepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<NumberedReference> TWO = List.of(
            reference("a", "10.1111/A", "One"), reference("b", "10.1111/b", "Two"), reference("none", "", "Three"));

    @TempDir
    private Path folder;

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer().answering(registered());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static NumberedReference reference(String key, String doi, String title) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        if (!doi.isEmpty()) {
            fields.put("DOI", doi);
        }
        SourceLocation place = new SourceLocation("references.yml", 1);
        Optional<DoiSpelling> spelling =
                Optional.of(doi).filter(text -> !text.isEmpty()).map(DoiSpelling::read);
        return new NumberedReference(
                1, new Reference(key, fields, spelling, place, 1, place, List.of()), "", List.of());
    }

    private Path lock() {
        return folder.resolve("references.lock.json");
    }

    private EvidenceLookup lookup(CitationMode mode, boolean offline, LocalDate day) {
        return new EvidenceLookup(
                new LookupSettings(mode, offline, Period.ofDays(30)),
                new LockFile(lock()),
                Registries.of(server.registry()),
                Clock.fixed(day.atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.ofHours(9)));
    }

    private Evidence auto(List<NumberedReference> references) {
        return lookup(CitationMode.AUTO, false, TODAY).lookUp(references);
    }

    @Test
    void membersThatThisVersionDoesNotKnowStay() throws IOException {
        Files.writeString(lock(), """
                {"references": {"a": {"pmid": "1", "doi": "10.1111/a", "record": {"title": "T", "issued": [2014, 2]},
                   "newerVersion": null},
                 "none": {"suggestion": "10.1/x"}, "gone": {"doi": "10.1111/gone"}},
                 "lockVersion": 1, "later": [true]}
                """);

        auto(TWO);

        assertThat(Files.readString(lock()))
                .contains("\"pmid\": \"1\"", "\"title\": \"T\"", "\"newerVersion\": null")
                .contains("\"suggestion\": \"10.1/x\"", "\"later\": [")
                .doesNotContain("gone");
    }

    @Test
    void whatWasKnownOfAnotherDoiIsDropped() throws IOException {
        Files.writeString(
                lock(),
                "{\"lockVersion\": 1, \"references\": {\"a\": {\"doi\": \"10.1/old\", \"record\": {\"title\": \"T\"}}}}");

        auto(TWO);

        assertThat(Files.readString(lock())).doesNotContain("record").doesNotContain("old");
    }

    @Test
    void aLockThatNeedsNothingKeepsEntriesOfOthersToo() throws IOException {
        auto(TWO);
        byte[] before = Files.readAllBytes(lock());

        auto(List.of(TWO.get(0)));

        assertThat(Files.readAllBytes(lock())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"lockVersion": 1, "references": { | is broken at line 1
                    <<<<<<< HEAD | unfinished merge
                    {"lockVersion": 2, "references": {}} | later version
                    {"references": {}} | is not a lock
                    [] | is not a lock
                    {"lockVersion": 1, "references": {"a": 1}} | at the reference 'a'
                    {"lockVersion": 1, "references": {"a": {"registration": {"verdict": "good"}}}} | 'good' is no verdict
                    {"lockVersion": 1, "references": {"a": {"registration": {"verdict": "registered", "checked": "x"}}}} | 'x' is no date
                    """, quoteCharacter = '`')
    void aBrokenLockStopsTheBuildAndIsNotTouched(String text, String problem) throws IOException {
        Files.writeString(lock(), text);

        assertThatThrownBy(() -> auto(TWO)).isInstanceOfSatisfying(HandbookException.class, failure -> {
            assertThat(failure).hasMessageContaining("'references.lock.json'").hasMessageContaining(problem);
            assertThat(failure.hint()).isPresent();
        });
        assertThat(lock()).hasContent(text);
        assertThat(server.requests()).isEmpty();
    }
}
