package org.patienthandbook.pipeline.unchanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.FolderState;
import org.patienthandbook.publish.FolderState.Entry;

/** The sources as they were when a build began. */
final class SourceSnapshot {

    /** The coarsest timestamps in use: a file saved later than this before a build may change again under the same timestamp. */
    private static final long TICK_MILLIS = 2_000;

    private final Path folder;
    private final Workers workers;
    private final long start = System.currentTimeMillis();
    /** Empty where the sources cannot be compared. */
    private final Optional<FolderState> state;

    private Optional<String> hash = Optional.empty();

    /** A snapshot of the folder as it is now; the workers hash its files. */
    SourceSnapshot(Path folder, Workers workers) {
        this.folder = folder;
        this.workers = workers;
        this.state = FolderState.of(folder);
    }

    /** The hash of all files; empty where a file cannot be read. Valid only while the sources are untouched. */
    Optional<String> hash() {
        if (hash.isEmpty()) {
            hash = state.flatMap(this::hashOf);
        }
        return hash;
    }

    /** The hash of what the build read; empty where the sources were changed during the build or just before it. */
    Optional<String> stableHash() {
        boolean settled =
                state.filter(files -> files.isOlderThan(start - TICK_MILLIS)).isPresent();
        // checked again after hashing: only then did the stages read the bytes that were hashed
        return settled && isUntouched() ? hash().filter(read -> isUntouched()) : Optional.empty();
    }

    private boolean isUntouched() {
        return FolderState.of(folder).equals(state);
    }

    private Optional<String> hashOf(FolderState files) {
        try {
            List<String> hashes = workers.each(files.entries(), this::hashOf);
            Fingerprint all = Fingerprint.start();
            for (int i = 0; i < hashes.size(); i++) {
                all.with(files.entries().get(i).path()).with(hashes.get(i));
            }
            return Optional.of(all.value());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private String hashOf(Entry entry) {
        try {
            return entry.folder() ? "folder" : Fingerprint.of(folder.resolve(entry.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
