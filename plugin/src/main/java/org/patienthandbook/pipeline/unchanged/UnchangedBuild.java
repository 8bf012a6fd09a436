package org.patienthandbook.pipeline.unchanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.FolderState;
import org.patienthandbook.publish.FolderState.Entry;

/**
 * Tells whether a build would do again what the last one did. Nothing is looked into: where anything at all that could shape
 * it is not as it was, or is not known for sure, the build is done. Serves one build.
 */
public final class UnchangedBuild {

    /** The coarsest dates that file systems keep: a file saved later than this before a build may change under the same date. */
    private static final long TICK_MILLIS = 2_000;

    /** What is kept of a build: the hash of its sources, what it published, and its result. */
    private record Kept(String sources, List<Entry> published, CachedResult result) {}

    private final DiskCache cache;
    private final BuildShape shape;
    private final String fingerprint;
    private final Workers workers;
    private final long start = System.currentTimeMillis();
    /** The sources when the build began; empty where they cannot be compared. */
    private final Optional<FolderState> before;

    private Optional<String> hash = Optional.empty();

    /**
     * A build that begins now.
     *
     * @param cache where results are kept
     * @param shape what shapes the build besides its sources
     * @param workers read several files at once
     */
    public UnchangedBuild(DiskCache cache, BuildShape shape, Workers workers) {
        this.cache = cache;
        this.shape = shape;
        this.fingerprint = shape.fingerprint();
        this.workers = workers;
        this.before = FolderState.of(shape.source());
    }

    /**
     * The result of the last build, where this one would have the same. Otherwise that result is let go.
     *
     * @param output where the last build published; empty for a build that does not publish
     */
    public Optional<CachedResult> find(Optional<Path> output) {
        Optional<CachedResult> result = cache.find(shape.goal(), fingerprint, Kept.class)
                .filter(kept -> output.isEmpty() || isThere(kept.published(), output.get()))
                .filter(kept -> Optional.of(kept.sources()).equals(sources()))
                .map(Kept::result);
        if (result.isEmpty()) {
            cache.forget(shape.goal());
        }
        return result;
    }

    /** A handbook has files: where none are told they were not known. */
    private static boolean isThere(List<Entry> published, Path output) {
        return !published.isEmpty()
                && FolderState.of(output)
                        .map(FolderState::files)
                        .filter(published::equals)
                        .isPresent();
    }

    /**
     * Keeps the result of this build, unless something was changed while it ran.
     *
     * @param now what shapes the build, looked at again
     * @param published the files as they were published
     * @return whether it was kept
     */
    public boolean keep(CachedResult result, BuildShape now, List<Entry> published) {
        boolean same = isSettled() && isUntouched() && now.fingerprint().equals(fingerprint);
        // untouched until the hash is taken, the sources are those that the stages read
        Optional<String> sources = same ? sources().filter(read -> isUntouched()) : Optional.empty();
        sources.ifPresent(read -> cache.keep(shape.goal(), fingerprint, new Kept(read, published, result)));
        return sources.isPresent();
    }

    private boolean isSettled() {
        return before.filter(state -> state.isOlderThan(start - TICK_MILLIS)).isPresent();
    }

    private boolean isUntouched() {
        return FolderState.of(shape.source()).equals(before);
    }

    /** The hash of all sources, read when it is first asked for; it holds for as long as no size and no date is another. */
    private Optional<String> sources() {
        if (hash.isEmpty()) {
            hash = before.flatMap(this::read);
        }
        return hash;
    }

    private Optional<String> read(FolderState sources) {
        try {
            List<String> hashes = workers.each(sources.entries(), this::read);
            Fingerprint all = Fingerprint.start();
            for (int i = 0; i < hashes.size(); i++) {
                all.with(sources.entries().get(i).path()).with(hashes.get(i));
            }
            return Optional.of(all.value());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private String read(Entry entry) {
        try {
            return entry.folder() ? "folder" : Fingerprint.of(shape.source().resolve(entry.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
