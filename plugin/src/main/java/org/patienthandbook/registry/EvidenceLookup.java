package org.patienthandbook.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockFile;

/**
 * Finds out what is known of the references: from the lock, and from the registries where the mode allows and the lock is
 * not enough. Every answer is written down as it comes, so an interrupted build loses none; an unknown never replaces an
 * earlier answer. Serves one build.
 */
public final class EvidenceLookup {

    private final LookupSettings settings;
    private final LockFile file;
    private final Registries registries;
    private final Clock clock;
    private Progress progress = Progress.NONE;
    private boolean whole = true;
    private boolean asked;

    /**
     * @param settings what the build may do
     * @param file the lock
     * @param registries who is asked
     * @param clock says which day it is, in UTC
     */
    public EvidenceLookup(LookupSettings settings, LockFile file, Registries registries, Clock clock) {
        this.settings = settings;
        this.file = file;
        this.registries = registries;
        this.clock = clock;
    }

    /** The same look-up, which reports how far it is. */
    public EvidenceLookup tellingProgress(Progress listener) {
        EvidenceLookup telling = new EvidenceLookup(settings, file, registries, clock);
        telling.progress = listener;
        telling.whole = whole;
        return telling;
    }

    /** The same look-up, for a list that could not be read to its end: what the lock holds of other references stays. */
    public EvidenceLookup keepingUnlisted() {
        EvidenceLookup keeping = new EvidenceLookup(settings, file, registries, clock);
        keeping.progress = progress;
        keeping.whole = false;
        return keeping;
    }

    /**
     * What is known of the references.
     *
     * @param references all references of the handbook; the lock's entries of others are dropped when it is written, unless
     *     they are kept
     * @throws org.patienthandbook.finding.HandbookException when the lock cannot be read or written
     */
    public Evidence lookUp(List<NumberedReference> references) {
        List<LookupRequest> subjects = references.stream()
                .flatMap(reference -> LookupRequest.of(reference.reference()).stream())
                .toList();
        if (subjects.isEmpty()) {
            return Evidence.NONE;
        }
        Lock lock = file.read();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LookupPlan needs = new LookupPlan(settings, registries, lock, today);
        List<String> listed =
                new ArrayList<>(references.stream().map(NumberedReference::key).toList());
        if (!whole) {
            listed.addAll(lock.entries().keySet());
        }
        LookupSession known = new LookupSession(file, lock, listed);
        if (settings.mayAsk()) {
            List<LookupRequest> open = subjects.stream().filter(needs::any).toList();
            asked = !open.isEmpty();
            new Inquiry(needs, known, new InquiryProgress(progress)).ask(open);
        }
        return new EvidenceReader(needs, known).read(subjects);
    }

    /** Whether there was anything to ask, and it was asked. What the lock tells alone, it tells as well another time that day. */
    public boolean hasAsked() {
        return asked;
    }
}
