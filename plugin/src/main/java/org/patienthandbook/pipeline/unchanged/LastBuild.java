package org.patienthandbook.pipeline.unchanged;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.publish.FolderState;
import org.patienthandbook.publish.PublishedFolder;

/** The cached result of the last build of the same kind, as seen by one build, which was started with these inputs. */
final class LastBuild {

    private final BuildSettings settings;
    private final Clock clock;
    private final DiskCache cache;
    private final BuildShape shape;
    private final String fingerprint;
    private final SourceSnapshot sources;

    LastBuild(BuildSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.cache = new DiskCache(settings.resources().cache());
        this.shape = shapeNow();
        this.fingerprint = shape.fingerprint();
        this.sources = new SourceSnapshot(
                settings.folders().source(), settings.resources().workers());
    }

    private BuildShape shapeNow() {
        return BuildShape.of(settings, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The result, if a build with the present inputs would have the same one. */
    Optional<BuildResult> find() {
        PublishedFolder published = settings.folders().published();
        try {
            // the files of a build that was killed while publishing count as published
            published.recover();
        } catch (HandbookException e) {
            // the build that now runs meets the same failure, and reports it
            return Optional.empty();
        }
        return cache.find(shape.build(), fingerprint, CachedBuild.class)
                .filter(last -> !settings.publish() || isPublished(last, published))
                .filter(last -> Optional.of(last.sources()).equals(sources.hash()))
                .map(CachedBuild::restore);
    }

    /** Whether the published files are those of the last build. An empty list means that they could not be listed. */
    private static boolean isPublished(CachedBuild last, PublishedFolder published) {
        return !last.published().isEmpty()
                && FolderState.of(published.path())
                        .map(FolderState::files)
                        .filter(last.published()::equals)
                        .isPresent();
    }

    /** Removes the result from the cache. */
    void forget() {
        cache.forget(shape.build());
    }

    /**
     * Caches a result, unless the build failed.
     *
     * @return why it is not cached; empty when it is, or when the build failed
     */
    List<String> replaceWith(BuildResult result) {
        if (result.failed() || !result.uncacheableBecause().isEmpty()) {
            return result.failed() ? List.of() : result.uncacheableBecause();
        }
        if (settings.resources().cache().startsWith(settings.folders().output())) {
            return List.of("the cache is in the published folder");
        }
        boolean isSameShape = shapeNow().fingerprint().equals(fingerprint);
        Optional<String> hash = isSameShape ? sources.stableHash() : Optional.empty();
        hash.ifPresent(stable -> cache.keep(shape.build(), fingerprint, CachedBuild.of(stable, result)));
        return hash.isPresent()
                ? List.of()
                : List.of(
                        "an input was changed during this build or just before it, or is neither a file nor a folder");
    }
}
