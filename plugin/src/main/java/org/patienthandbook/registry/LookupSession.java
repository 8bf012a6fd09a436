package org.patienthandbook.registry;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.LockFile;

/**
 * What a build knows while it asks: the lock with every answer so far, written down as each comes, so that a build that is
 * broken off loses none; and who did not answer.
 */
final class LookupSession {

    private final LockFile file;
    private final List<String> listed;
    private final Map<String, String> silences = new TreeMap<>();
    private final Set<String> learned = new HashSet<>();
    private Lock lock;

    /**
     * @param file the lock's file
     * @param lock what it holds
     * @param listed the keys of all references; the entries of others are dropped when it is written
     */
    LookupSession(LockFile file, Lock lock, Collection<String> listed) {
        this.file = file;
        this.lock = lock;
        this.listed = List.copyOf(listed);
    }

    Lock lock() {
        return lock;
    }

    /** The entry of a reference, whatever text it answers for. */
    LockEntry entry(LookupRequest subject) {
        return lock.find(subject.key()).orElseGet(LockEntry::empty);
    }

    /** Takes an answer. */
    void learn(LookupRequest subject, UnaryOperator<LockEntry> answer) {
        lock = lock.with(subject.key(), answer.apply(entry(subject)));
        learned.add(subject.key());
    }

    /** Takes notice that a registry did not answer; what was known stays as it was. */
    void miss(LookupRequest subject, String registry, String reason) {
        silences.putIfAbsent(subject.key(), reason);
        missAddition(subject, registry);
    }

    /** The same of a registry whose answer only adds to what is known without it. */
    void missAddition(LookupRequest subject, String registry) {
        // where this build learned nothing of the work, nothing of it is written
        if (learned.contains(subject.key())) {
            lock = lock.with(subject.key(), entry(subject).asked(registry, false));
        }
    }

    /** Writes down what is known. */
    void write() {
        if (!learned.isEmpty()) {
            file.write(lock.only(listed));
        }
    }

    /** Why less was learned of a reference than was asked. */
    Optional<String> silence(String key) {
        return Optional.ofNullable(silences.get(key));
    }

    /** Of how many references nothing was learned, because nobody answered. */
    int unanswered() {
        return (int)
                silences.keySet().stream().filter(key -> !learned.contains(key)).count();
    }
}
