package org.patienthandbook.registry;

import static org.patienthandbook.registry.loopback.RegistryServer.registered;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.registry.loopback.RegistryServer;
import org.patienthandbook.source.SourceLocation;

/** Looks up DOIs at a registry on loopback. */
abstract class DoiLookups {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<NumberedReference> TWO = List.of(
            reference("a", "10.1111/A", "One"), reference("b", "10.1111/b", "Two"), reference("none", "", "Three"));

    @TempDir
    Path folder;

    final List<String> lines = new ArrayList<>();
    RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer().answering(registered());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static NumberedReference reference(String key, String doi, String title) {
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

    Path lock() {
        return folder.resolve("references.lock.json");
    }

    Outcome<Evidence> lookUp(LookupSettings settings, LocalDate day, List<NumberedReference> references) {
        return new EvidenceLookup(
                        settings,
                        Registries.of(server.registry()),
                        Clock.fixed(day.atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.ofHours(9)),
                        lines::add)
                .lookUp(references, new LockFile(lock()), OtherEntries.REMOVE);
    }

    static LookupSettings settings(CitationMode mode) {
        return new LookupSettings(mode, false, Period.ofDays(30));
    }

    static LookupSettings offline(CitationMode mode) {
        return new LookupSettings(mode, true, Period.ofDays(30));
    }

    Evidence lookUp(CitationMode mode, LocalDate day, List<NumberedReference> references) {
        return lookUp(settings(mode), day, references).value();
    }

    Evidence auto(List<NumberedReference> references) {
        return lookUp(CitationMode.AUTO, TODAY, references);
    }
}
