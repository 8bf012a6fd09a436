package org.patienthandbook.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.patienthandbook.model.Doi;
import org.patienthandbook.model.DoiStatus;
import org.patienthandbook.model.Evidence;
import org.patienthandbook.model.NumberedReference;
import org.patienthandbook.model.Reference;
import org.patienthandbook.registry.RegistryAnswer.Registered;
import org.patienthandbook.registry.RegistryAnswer.Unknown;
import org.patienthandbook.registry.lock.InputHash;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;

/**
 * Finds out what is known of the references: from the lock, and from the registry where the mode allows and the lock is
 * not enough. Every answer is written down as it comes, so an interrupted build loses none; an unknown never replaces an
 * earlier answer. Serves one build.
 */
public final class EvidenceLookup {

    private static final int PROGRESS_STEP = 10;

    private final LookupSettings settings;
    private final LockFile file;
    private final DoiRegistry registry;
    private final Clock clock;
    private Consumer<String> progress = line -> {};

    /**
     * @param settings what the build may do
     * @param file the lock
     * @param registry who is asked
     * @param clock says which day it is, in UTC
     */
    public EvidenceLookup(LookupSettings settings, LockFile file, DoiRegistry registry, Clock clock) {
        this.settings = settings;
        this.file = file;
        this.registry = registry;
        this.clock = clock;
    }

    /** The same look-up, which says how far it is: lines for the console, lower case, without a full stop. */
    public EvidenceLookup tellingProgress(Consumer<String> listener) {
        EvidenceLookup telling = new EvidenceLookup(settings, file, registry, clock);
        telling.progress = listener;
        return telling;
    }

    /** A reference to be looked up: one with a well-formed DOI. */
    private record Subject(String key, Doi doi, String input) {

        static Optional<Subject> of(Reference reference) {
            return reference.registeredName().map(doi -> new Subject(reference.key(), doi, InputHash.of(reference)));
        }
    }

    /** What the registry said in this build: the lock with its answers, and by key why others got none. */
    private record Asked(Lock lock, Map<String, String> failures) {}

    /**
     * What is known of the references with a well-formed DOI.
     *
     * @param references all references of the handbook; the lock's entries of others are dropped when it is written
     * @throws org.patienthandbook.finding.HandbookException when the lock cannot be read or written
     */
    public Evidence lookUp(List<NumberedReference> references) {
        List<Subject> subjects = references.stream()
                .flatMap(reference -> Subject.of(reference.reference()).stream())
                .toList();
        if (subjects.isEmpty()) {
            return Evidence.NONE;
        }
        Lock lock = file.read();
        List<Subject> questions = subjects.stream()
                .filter(subject -> settings.mayAsk() && !isEnough(lock, subject))
                .toList();
        List<String> listed = references.stream().map(NumberedReference::key).toList();
        return evidence(subjects, ask(questions, lock, listed));
    }

    private boolean isEnough(Lock lock, Subject subject) {
        return settings.mode() != CitationMode.REFRESH
                && covering(lock, subject).filter(entry -> !isOutdated(entry)).isPresent();
    }

    private static Optional<LockEntry> covering(Lock lock, Subject subject) {
        return lock.find(subject.key()).filter(entry -> entry.covers(subject.input(), subject.doi()));
    }

    private boolean isOutdated(LockEntry entry) {
        return entry.day()
                .filter(day -> day.plus(settings.maxAge()).isBefore(today()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Asked ask(List<Subject> questions, Lock lock, List<String> listed) {
        Map<String, String> failures = new TreeMap<>();
        Map<Doi, RegistryAnswer> answers = new HashMap<>();
        Lock known = lock;
        int asked = 0;
        for (Subject question : questions) {
            tellProgress(asked++, questions.size());
            RegistryAnswer answer = answers.computeIfAbsent(question.doi(), registry::ask);
            if (answer instanceof Unknown unknown) {
                failures.put(question.key(), unknown.reason());
            } else {
                known = learned(known, question, answer instanceof Registered);
                file.write(known.only(listed));
            }
        }
        return new Asked(known, failures);
    }

    private void tellProgress(int asked, int all) {
        if (asked == 0) {
            progress.accept("asking " + registry.name() + " about " + all + (all == 1 ? " reference" : " references"));
        } else if (asked % PROGRESS_STEP == 0) {
            progress.accept("asked " + registry.name() + " about " + asked + " of " + all + " references");
        }
    }

    private Lock learned(Lock lock, Subject subject, boolean registered) {
        LockEntry entry = lock.find(subject.key()).orElseGet(LockEntry::empty);
        return lock.with(subject.key(), entry.answered(subject.input(), subject.doi(), registered, today()));
    }

    private Evidence evidence(List<Subject> subjects, Asked asked) {
        Map<String, DoiStatus> statuses = new TreeMap<>();
        List<String> outdated = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (Subject subject : subjects) {
            Optional<LockEntry> entry = covering(asked.lock(), subject);
            statuses.put(subject.key(), entry.flatMap(LockEntry::status).orElseGet(() -> unknown(subject, asked)));
            if (entry.filter(this::isOutdated).isPresent()) {
                outdated.add(subject.key());
            }
            if (entry.isEmpty() && settings.mode() == CitationMode.FROZEN) {
                uncovered.add(subject.key());
            }
        }
        return new Evidence(statuses, outdated, uncovered, asked.failures().size());
    }

    private static DoiStatus unknown(Subject subject, Asked asked) {
        return new DoiStatus.Unknown(Optional.ofNullable(asked.failures().get(subject.key()))
                .orElse("the lock does not cover the reference as it is written, and this build asks no registry"));
    }
}
