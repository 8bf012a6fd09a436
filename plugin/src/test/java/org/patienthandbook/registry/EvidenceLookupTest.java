package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patienthandbook.registry.loopback.RegistryServer.json;
import static org.patienthandbook.registry.loopback.RegistryServer.notRegistered;
import static org.patienthandbook.registry.loopback.RegistryServer.registered;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;

class EvidenceLookupTest extends DoiLookups {

    @Test
    void queriesTheRegistryInTheFirstBuild() {
        server.answering(registered(), notRegistered());

        Evidence evidence = auto(TWO);

        assertThat(evidence.statuses())
                .containsOnly(
                        Map.entry("a", new DoiStatus.Registered(TODAY)),
                        Map.entry("b", new DoiStatus.Unregistered(TODAY)));
        assertThat(evidence.outdated()).isEmpty();
        assertThat(evidence.uncovered()).isEmpty();
        assertThat(evidence.unanswered()).isZero();
    }

    @Test
    void writesTheAnswersIntoTheLock() throws IOException {
        server.answering(registered(), notRegistered());
        auto(TWO);

        assertThat(Files.readString(lock()).replaceAll("sha256:[0-9a-f]{64}", "sha256:..."))
                .isEqualTo("""
                        {
                          "lockVersion": 1,
                          "references": {
                            "a": {
                              "asked": {
                                "doi.org": "answered"
                              },
                              "doi": "10.1111/a",
                              "input": "sha256:...",
                              "registration": {
                                "checked": "2026-11-22",
                                "verdict": "registered"
                              }
                            },
                            "b": {
                              "asked": {
                                "doi.org": "answered"
                              },
                              "doi": "10.1111/b",
                              "input": "sha256:...",
                              "registration": {
                                "checked": "2026-11-22",
                                "verdict": "not-registered"
                              }
                            }
                          }
                        }
                        """);
    }

    @Test
    void queriesNothingInTheSecondBuild() throws IOException {
        auto(TWO);
        Files.setLastModifiedTime(lock(), java.nio.file.attribute.FileTime.from(Instant.EPOCH));

        Evidence evidence = lookUp(CitationMode.AUTO, TODAY.plusDays(30), TWO);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(server.requests()).hasSize(2);
        assertThat(Files.getLastModifiedTime(lock()).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void allowsCachingUnlessRegistriesWereQueried() {
        assertThat(lookUp(settings(CitationMode.AUTO), TODAY, TWO).uncacheableBecause())
                .containsExactly("registries were queried");
        for (CitationMode mode : CitationMode.values()) {
            assertThat(lookUp(settings(mode), TODAY, TWO).isCacheable())
                    .as(mode.label())
                    .isEqualTo(mode != CitationMode.REFRESH);
            assertThat(lookUp(offline(mode), TODAY.plusDays(31), TWO).isCacheable())
                    .as(mode.label())
                    .isTrue();
        }
        assertThat(lookUp(settings(CitationMode.AUTO), TODAY.plusDays(31), TWO).isCacheable())
                .isFalse();
    }

    @Test
    void queriesOnlyChangedReferencesAgain() {
        auto(TWO);

        auto(List.of(reference("a", "doi:10.1111/a", "  One "), reference("b", "10.1111/b", "Another title")));

        assertThat(server.requests()).hasSize(3).last().isEqualTo("/api/handles/10.1111/b?type=URL");
    }

    @Test
    void queriesOutdatedAnswersAgain() {
        auto(TWO);

        Evidence evidence = lookUp(CitationMode.AUTO, TODAY.plusDays(31), TWO);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY.plusDays(31)));
        assertThat(evidence.outdated()).isEmpty();
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void changesOnlyDatesInARefreshWithoutNews() throws IOException {
        auto(TWO);
        String before = Files.readString(lock());

        lookUp(CitationMode.REFRESH, TODAY.plusDays(1), TWO);

        assertThat(server.requests()).hasSize(4);
        assertThat(Files.readString(lock())).isEqualTo(before.replace("2026-11-22", "2026-11-23"));
    }

    @Test
    void keepsAnEarlierAnswerWhenTheRegistryDoesNotAnswer() throws IOException {
        auto(TWO);
        byte[] before = Files.readAllBytes(lock());
        server.answering(json(403, ""));

        Evidence evidence = lookUp(CitationMode.REFRESH, TODAY.plusDays(40), TWO);

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(evidence.outdated()).containsExactly("a", "b");
        assertThat(evidence.unanswered()).isEqualTo(2);
        assertThat(Files.readAllBytes(lock())).isEqualTo(before);
    }

    @Test
    void writesNoLockWithoutAnAnswer() {
        server.answering(json(500, ""));

        Evidence evidence = auto(TWO);

        assertThat(evidence.statuses().get("a"))
                .isEqualTo(new DoiStatus.Unknown("127.0.0.1 reported an error (HTTP status 500)"));
        assertThat(evidence.unanswered()).isEqualTo(2);
        assertThat(lock()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"AUTO,true", "REFRESH,true", "FROZEN,true", "FROZEN,false"})
    void queriesAndWritesNothingOfflineOrInFrozenMode(CitationMode mode, boolean offline) {
        Evidence evidence =
                lookUp(offline ? offline(mode) : settings(mode), TODAY, TWO).value();

        assertThat(evidence.statuses().values()).hasSize(2).allMatch(DoiStatus.Unknown.class::isInstance);
        assertThat(evidence.unanswered()).isZero();
        assertThat(evidence.uncovered()).hasSize(mode == CitationMode.FROZEN ? 2 : 0);
        assertThat(server.requests()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheReferencesThatAFrozenLockDoesNotCover() {
        auto(TWO);

        Evidence evidence = lookUp(
                CitationMode.FROZEN,
                TODAY.plusDays(31),
                List.of(TWO.get(0), reference("b", "10.1111/other", "Two"), TWO.get(2)));

        assertThat(evidence.statuses()).containsEntry("a", new DoiStatus.Registered(TODAY));
        assertThat(evidence.statuses().get("b")).isInstanceOf(DoiStatus.Unknown.class);
        assertThat(evidence.uncovered()).containsExactly("b");
        assertThat(evidence.outdated()).containsExactly("a");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void queriesEveryDoiOnce() {
        Evidence evidence = auto(List.of(reference("a", "10.1111/a", "One"), reference("twin", "10.1111/A", "Two")));

        assertThat(evidence.statuses()).containsOnlyKeys("a", "twin");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void reportsTheProgressOfALongLookUp() {
        List<NumberedReference> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(reference("k" + i, "10.1111/" + i, "T"));
        }

        auto(many);
        auto(many);

        assertThat(lines)
                .containsExactly("asking 127.0.0.1 about 12 references", "asked 127.0.0.1 about 10 of 12 references");
    }

    @Test
    void doesNotReadTheLockWhenThereIsNothingToLookUp() throws IOException {
        Files.writeString(lock(), "broken");

        assertThat(auto(List.of(TWO.get(2)))).isEqualTo(Evidence.NONE);
    }

    @Test
    void queriesNothingWhenTheLockIsBroken() throws IOException {
        Files.writeString(lock(), "{");

        assertThatThrownBy(() -> auto(TWO)).isInstanceOf(HandbookException.class);
        assertThat(server.requests()).isEmpty();
        assertThat(lock()).hasContent("{");
    }
}
