package org.patienthandbook.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockFile;

/**
 * Looks up what is known about references: in the lock, and at registries if the mode allows it and the lock is not enough. The lock is written after every answer, so that an interrupted build loses none. A registry that does not answer never
 * replaces an earlier answer. One object serves one build.
 */
public final class EvidenceLookup {

    private final LookupSettings settings;
    private final Registries registries;
    private final Clock clock;
    private final Progress progress;

    /**
     * @param settings the settings of the build
     * @param registries the registries to query
     * @param clock gives the current day, in UTC
     * @param progress receives a line for every step of a long look-up
     */
    public EvidenceLookup(LookupSettings settings, Registries registries, Clock clock, Progress progress) {
        this.settings = settings;
        this.registries = registries;
        this.clock = clock;
        this.progress = progress;
    }

    /** Whether the lock keeps its entries of references that are not looked up. */
    public enum OtherEntries {
        /** They are removed: the references are gone from the list. */
        REMOVE,
        /** They stay: the list could not be read to its end. */
        KEEP
    }

    /**
     * Looks up references. The evidence must not be cached if registries were queried, because they may answer differently next time.
     *
     * @param references all references of the handbook that could be read
     * @param file the lock
     * @param others whether the lock keeps its entries of other references
     * @throws org.patienthandbook.finding.HandbookException when the lock cannot be read or written
     */
    public Outcome<Evidence> lookUp(List<NumberedReference> references, LockFile file, OtherEntries others) {
        List<LookupRequest> requests = references.stream()
                .flatMap(reference -> LookupRequest.of(reference.reference()).stream())
                .toList();
        if (requests.isEmpty()) {
            return Outcome.of(Evidence.NONE);
        }
        Lock lock = file.read();
        List<String> kept =
                new ArrayList<>(references.stream().map(NumberedReference::key).toList());
        if (others == OtherEntries.KEEP) {
            kept.addAll(lock.entries().keySet());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LookupPlan plan = new LookupPlan(settings, registries, lock, today);
        LookupSession session = new LookupSession(file, lock, kept);
        List<LookupRequest> open = settings.mayQuery()
                ? requests.stream().filter(plan::needsAnything).toList()
                : List.of();
        new RegistryLookup(plan, session, new LookupProgress(progress)).lookUp(open);
        Outcome<Evidence> evidence = Outcome.of(new EvidenceReader(plan, session).read(requests));
        return open.isEmpty() ? evidence : evidence.uncacheable("registries were queried");
    }
}
