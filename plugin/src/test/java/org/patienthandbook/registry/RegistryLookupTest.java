package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patienthandbook.registry.loopback.RegistryServer.json;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;

class RegistryLookupTest extends WorkLookups {

    @Test
    void looksUpEveryWorkAtItsAgency() throws IOException {
        Evidence evidence = auto(THREE);

        assertThat(evidence.statuses().values()).allMatch(new DoiStatus.Registered(TODAY)::equals);
        assertThat(evidence.work("a").record().orElseThrow().title()).hasValue("Ketamine for chronic pain");
        assertThat(evidence.work("b").record()).isEmpty();
        assertThat(evidence.work("b").gap()).isEmpty();
        assertThat(evidence.work("c").record().orElseThrow().year()).hasValue(2020);
        assertThat(evidence.unanswered()).isZero();
    }

    @Test
    void writesTheRecordIntoTheLock() throws IOException {
        auto(THREE);

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
    void queriesNoRegistryInTheSecondBuild() throws IOException {
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

    @ParameterizedTest
    @CsvSource({"AUTO, true", "REFRESH, true", "FROZEN, false"})
    void queriesNoRegistryOfflineOrInFrozenMode(CitationMode mode, boolean offline) throws IOException {
        auto(THREE);
        String before = lock();
        stub.requests().clear();
        List<NumberedReference> changed = List.of(THREE.get(0), reference("b", "DOI", "10.1393/other"));

        Evidence evidence =
                lookUp(new LookupSettings(mode, offline, Period.ofDays(30)), TODAY.plusDays(90), changed, lines::add);

        assertThat(stub.requests()).isEmpty();
        assertThat(lock()).isEqualTo(before);
        assertThat(evidence.work("a").record()).isPresent();
        assertThat(evidence.outdated()).containsExactly("a");
        assertThat(evidence.uncovered()).isEqualTo(offline ? List.of() : List.of("b"));
    }

    @Test
    void changesOnlyDatesInARefreshWithoutNews() throws IOException {
        auto(THREE);
        String first = lock();
        lookUp(CitationMode.REFRESH, TODAY.plusDays(3), THREE);

        assertThat(lock()).isNotEqualTo(first).isEqualTo(first.replace("2026-11-22", "2026-11-25"));
    }

    @Test
    void looksUpAllReferencesWithOneRequestPerRegistry() {
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
        assertThat(lines)
                .containsExactly(
                        "asking 127.0.0.1 about 3 references",
                        "asking Crossref about 1 work",
                        "asking DataCite about 1 work",
                        "asking PubMed about 2 works");
    }

    @Test
    void acceptsAnAnswerWithoutSomeOfTheWorks() {
        stub.registered("10.1111/unknown", "Crossref");

        Evidence evidence =
                auto(List.of(reference("a", "DOI", "10.1111/a"), reference("half", "DOI", "10.1111/unknown")));

        assertThat(evidence.work("a").record()).isPresent();
        assertThat(evidence.work("half").record()).isEmpty();
        assertThat(evidence.work("half").gap()).isEmpty();
        assertThat(evidence.statuses()).containsEntry("half", new DoiStatus.Registered(TODAY));
    }

    @Test
    void keepsARecordThatItsAgencyNoLongerReturns() throws IOException {
        auto(THREE);
        stub.failing("/crossref", json(200, "{\"message\":{\"items\":[]}}"));

        Evidence evidence = lookUp(CitationMode.REFRESH, TODAY, THREE);

        assertThat(evidence.work("a").record()).isPresent();
        assertThat(evidence.work("a").gap()).isEmpty();
    }

    @Test
    void continuesAnInterruptedRefreshInTheNextBuild() throws IOException {
        auto(THREE);
        LocalDate later = TODAY.plusDays(40);
        assertThatThrownBy(() -> lookUp(CitationMode.AUTO, later, THREE, line -> {
                    if (line.startsWith("asking Crossref")) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");
        assertThat(lock()).contains(later.toString());
        assertThat(lookUpOffline(later).work("a").gap()).hasValue("Crossref has not been asked since");

        stub.requests().clear();
        assertThat(lookUp(CitationMode.AUTO, later, THREE).work("a").gap()).isEmpty();
        assertThat(stub.requests())
                .anyMatch(request -> request.startsWith("/crossref"))
                .anyMatch(request -> request.startsWith("/pubmed"))
                .noneMatch(request -> request.startsWith("/doi"));
    }

    private Evidence lookUpOffline(LocalDate day) {
        return lookUp(new LookupSettings(CitationMode.AUTO, true, Period.ofDays(30)), day, THREE, lines::add);
    }

    @Test
    void expandsAShortDoi() throws IOException {
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
}
