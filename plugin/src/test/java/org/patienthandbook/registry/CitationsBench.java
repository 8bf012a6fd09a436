package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.source.SourceLocation;

/**
 * Measures the look-up of 300 references: at registries that answer after 200 ms, with the rate limits of Crossref, and in the lock.
 * docs/performance.md says how to run it.
 */
class CitationsBench {

    private static final int REFERENCES = 300;
    private static final int RUNS = 20;

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        LockFile lock = new LockFile(folder.resolve("references.lock.json"));
        List<NumberedReference> references = new ArrayList<>();
        try (RegistryStub stub = new RegistryStub().slow(Duration.ofMillis(200)).limited()) {
            for (int i = 0; i < REFERENCES; i++) {
                String doi = "10.1000/journal.article." + (100_000 + i);
                stub.crossref(doi, "The title of an article with the number " + i, "\"volume\":\"" + i + "\"");
                stub.pubmed(String.valueOf(30_000_000 + i), doi, links(i));
                references.add(reference(i, doi));
            }
            stub.pubmed("20000000", "10.1000/erratum", "");
            long start = System.nanoTime();
            Evidence evidence = lookUp(false, lock, settings(stub).registries(), references);
            System.out.printf(
                    "%d references, cold: %d requests, %.1f s, %d not answered%n",
                    REFERENCES, stub.requests().size(), (System.nanoTime() - start) / 1e9, evidence.unanswered());
            assertThat(stub.requests()).hasSizeLessThanOrEqualTo(60);
        }
        known(lock, references);
    }

    private static String links(int i) {
        return i % 10 > 0
                ? ""
                : "<CommentsCorrectionsList><CommentsCorrections RefType=\"ErratumIn\"><PMID>20000000</PMID>"
                        + "</CommentsCorrections></CommentsCorrectionsList>";
    }

    private static void known(LockFile lock, List<NumberedReference> references) throws IOException {
        try (RegistryStub stub = new RegistryStub()) {
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                Evidence evidence = lookUp(true, lock, stub.registries(), references);
                double millis = (System.nanoTime() - start) / 1e6;
                if (run == 0 || run == RUNS - 1) {
                    System.out.printf(
                            "%d references, locked, run %d: %.1f ms, %d works known, %d requests%n",
                            REFERENCES,
                            run + 1,
                            millis,
                            evidence.works().size(),
                            stub.requests().size());
                }
            }
        }
    }

    private static RegistrySettings settings(RegistryStub stub) {
        return new RegistrySettings(
                new RegistrySettings.Addresses(
                        stub.base("doi"), stub.base("crossref"), stub.base("datacite"), stub.base("pubmed")),
                Duration.ofSeconds(60),
                "bench",
                Optional.empty(),
                ProxySelector.of(null),
                Map.of());
    }

    private static Evidence lookUp(
            boolean offline, LockFile lock, Registries registries, List<NumberedReference> references) {
        LookupSettings settings = new LookupSettings(CitationMode.AUTO, offline, Period.ofDays(30));
        return new EvidenceLookup(settings, registries, Clock.systemUTC(), line -> {})
                .lookUp(references, lock, OtherEntries.REMOVE)
                .value();
    }

    private static NumberedReference reference(int i, String doi) {
        SourceLocation place = new SourceLocation("references.yml", i + 1);
        Map<String, Object> fields = Map.of("title", "The title of an article with the number " + i, "DOI", doi);
        return new NumberedReference(
                i + 1,
                new Reference("key" + i, fields, Optional.of(DoiSpelling.read(doi)), place, i + 1, place, List.of()),
                "",
                List.of());
    }
}
