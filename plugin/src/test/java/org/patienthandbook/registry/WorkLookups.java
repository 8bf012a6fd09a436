package org.patienthandbook.registry;

import java.io.IOException;
import java.nio.file.Files;
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
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.source.SourceLocation;

/** Looks up works at registries on loopback. */
abstract class WorkLookups {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String AUTHOR =
            "\"author\":[{\"family\":\"Niesters\",\"given\":\"Marieke\"}]," + "\"issued\":{\"date-parts\":[[2014,2]]}";

    @TempDir
    Path folder;

    RegistryStub stub;
    final List<String> lines = new ArrayList<>();

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

    static NumberedReference reference(String key, String... fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        SourceLocation place = new SourceLocation("references.yml", 1);
        Optional<DoiSpelling> doi =
                Optional.ofNullable(named.get("DOI")).map(Object::toString).map(DoiSpelling::read);
        return new NumberedReference(1, new Reference(key, named, doi, place, 1, place, List.of()), "", List.of());
    }

    static final List<NumberedReference> THREE = List.of(
            reference("a", "DOI", "10.1111/A"), reference("b", "DOI", "10.1393/b"), reference("c", "DOI", "10.5281/c"));

    Evidence lookUp(CitationMode mode, LocalDate day, List<NumberedReference> references) {
        return lookUp(mode, day, references, lines::add);
    }

    Evidence lookUp(CitationMode mode, LocalDate day, List<NumberedReference> references, Progress progress) {
        return lookUp(new LookupSettings(mode, false, Period.ofDays(30)), day, references, progress);
    }

    Evidence lookUp(LookupSettings settings, LocalDate day, List<NumberedReference> references, Progress progress) {
        return new EvidenceLookup(
                        settings,
                        stub.registries(),
                        Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                        progress)
                .lookUp(references, new LockFile(folder.resolve("references.lock.json")), OtherEntries.REMOVE)
                .value();
    }

    Evidence auto(List<NumberedReference> references) {
        return lookUp(CitationMode.AUTO, TODAY, references);
    }

    String lock() throws IOException {
        return Files.readString(folder.resolve("references.lock.json"));
    }
}
