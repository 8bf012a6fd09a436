package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.registry.service.DoiRegistry;
import org.patienthandbook.registry.service.RegistryAnswer;

class LookupSessionTest extends DoiLookups {

    @Test
    void keepsMembersThatThisVersionDoesNotKnow() throws IOException {
        Files.writeString(lock(), """
                {"references": {"a": {"pmid": "1", "doi": "10.1111/a", "record": {"title": "T", "issued": [2014, 2]},
                   "newerVersion": null, "later": 1},
                 "none": {"suggestion": "10.1/x"}, "gone": {"doi": "10.1111/gone"}},
                 "lockVersion": 1, "later": [true]}
                """);

        auto(TWO);

        assertThat(Files.readString(lock()))
                .contains("\"pmid\": \"1\"", "\"title\": \"T\"", "\"newerVersion\": null", "\"later\": 1")
                .contains("\"suggestion\": \"10.1/x\"", "\"later\": [")
                .doesNotContain("gone");
    }

    @Test
    void keepsEntriesOfOtherReferencesUnlessTheLockIsWritten() throws IOException {
        auto(TWO);
        byte[] before = Files.readAllBytes(lock());

        auto(List.of(TWO.get(0)));

        assertThat(Files.readAllBytes(lock())).isEqualTo(before);
    }

    @Test
    void keepsEntriesOfOtherReferencesOnRequest() throws IOException {
        auto(TWO);

        new EvidenceLookup(settings(CitationMode.AUTO), Registries.of(server.registry()), Clock.systemUTC(), line -> {})
                .lookUp(List.of(reference("c", "10.1111/c", "Three")), new LockFile(lock()), OtherEntries.KEEP);

        assertThat(new LockFile(lock()).read().entries()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void keepsTheAnswersOfAnInterruptedBuild() {
        DoiRegistry breaking = new DoiRegistry() {
            private int asked;

            @Override
            public String name() {
                return "breaking";
            }

            @Override
            public RegistryAnswer lookUp(Doi doi) {
                if (asked++ > 0) {
                    throw new IllegalStateException("the machine went down");
                }
                return new RegistryAnswer.Registered();
            }
        };
        EvidenceLookup lookup = new EvidenceLookup(
                settings(CitationMode.AUTO),
                Registries.of(breaking),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                line -> {});

        assertThatThrownBy(() -> lookup.lookUp(TWO, new LockFile(lock()), OtherEntries.REMOVE))
                .hasMessage("the machine went down");
        assertThat(lookUp(CitationMode.FROZEN, TODAY, TWO).uncovered()).containsExactly("b");
    }
}
