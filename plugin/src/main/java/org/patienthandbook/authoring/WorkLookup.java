package org.patienthandbook.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.EvidenceLookup;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * Looks up a work that is not in the reference list yet. The mode of the build does not matter, because the author asks for this
 * work.
 */
final class WorkLookup {

    private static final String KEY = "candidate";

    private final LookupSettings settings;
    private final Registries registries;
    private final Progress progress;

    WorkLookup(LookupSettings settings, Registries registries, Progress progress) {
        this.settings = new LookupSettings(CitationMode.AUTO, settings.offline(), settings.maxAge());
        this.registries = registries;
        this.progress = progress;
    }

    /** @throws HandbookException when the DOI is not registered, or an essential registry does not answer */
    FoundWork lookUp(Doi doi) {
        try {
            // a lock of its own: the handbook's lock changes only together with the reference list
            Path folder = Files.createTempDirectory("handbook-cite");
            Path file = folder.resolve(SourceTree.LOCK);
            try {
                return lookUp(doi, new LockFile(file));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new HandbookException(
                    "the folder for temporary files cannot be written", "check whether the disk is full", e);
        }
    }

    private FoundWork lookUp(Doi doi, LockFile lock) {
        Evidence evidence = new EvidenceLookup(settings, registries, Clock.systemUTC(), progress)
                .lookUp(List.of(reference(doi)), lock, OtherEntries.REMOVE)
                .value();
        DoiStatus status = evidence.statuses().getOrDefault(KEY, new DoiStatus.Unknown("no registry was asked"));
        if (status instanceof DoiStatus.Unregistered) {
            throw new HandbookException(
                    "the DOI '" + doi + "' is not registered", "compare it letter by letter with the work's own page");
        }
        Optional<String> failure = status instanceof DoiStatus.Unknown unknown
                ? Optional.of(unknown.reason())
                : evidence.work(KEY).gap();
        Optional<LockEntry> entry = lock.read().find(KEY);
        if (failure.isPresent() || entry.isEmpty()) {
            throw new HandbookException(
                    "the DOI '" + doi + "' could not be looked up: " + failure.orElse("the registries know nothing"),
                    "try again later, or write the reference by hand; nothing was added");
        }
        return new FoundWork(entry.get().doi().filter(full -> doi.isShort()).orElse(doi), entry.get());
    }

    private static NumberedReference reference(Doi doi) {
        SourceLocation nowhere = new SourceLocation(KEY, 0);
        Reference reference = new Reference(
                KEY,
                Map.of("DOI", doi.name()),
                Optional.of(DoiSpelling.read(doi.name())),
                nowhere,
                0,
                nowhere,
                List.of());
        return new NumberedReference(1, reference, "", List.of());
    }
}
