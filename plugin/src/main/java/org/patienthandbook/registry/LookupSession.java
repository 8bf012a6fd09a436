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

/** The state of a look-up: the lock with all answers so far, and the failed queries. */
final class LookupSession {

    private final LockFile file;
    private final List<String> kept;
    private final Map<String, String> failures = new TreeMap<>();
    private final Set<String> updated = new HashSet<>();
    private Lock lock;

    /**
     * @param file the lock's file
     * @param lock the lock before the look-up
     * @param kept the keys whose entries are written
     */
    LookupSession(LockFile file, Lock lock, Collection<String> kept) {
        this.file = file;
        this.lock = lock;
        this.kept = List.copyOf(kept);
    }

    Lock lock() {
        return lock;
    }

    /** Applies an answer to the entry of a reference, even if the entry belongs to earlier fields of the author. */
    void update(LookupRequest request, UnaryOperator<LockEntry> answer) {
        lock = lock.with(request.key(), answer.apply(entry(request)));
        updated.add(request.key());
    }

    /** Records that a registry did not answer. The reason becomes part of a message. */
    void fail(LookupRequest request, String registry, String reason) {
        failures.putIfAbsent(request.key(), reason);
        fail(request, registry);
    }

    /** Records that a registry did not answer whose answer is not essential. */
    void fail(LookupRequest request, String registry) {
        // without any answer in this build the entry stays as it was
        if (updated.contains(request.key())) {
            lock = lock.with(request.key(), entry(request).withQuery(registry, false));
        }
    }

    private LockEntry entry(LookupRequest request) {
        return lock.find(request.key()).orElse(LockEntry.EMPTY);
    }

    /** Writes the lock if there was an answer. */
    void save() {
        if (!updated.isEmpty()) {
            file.write(lock.only(kept));
        }
    }

    /** The reason of the first essential query about a reference that failed. */
    Optional<String> failure(String key) {
        return Optional.ofNullable(failures.get(key));
    }

    /** The number of references about which queries failed and none was answered. */
    int unanswered() {
        return (int)
                failures.keySet().stream().filter(key -> !updated.contains(key)).count();
    }
}
