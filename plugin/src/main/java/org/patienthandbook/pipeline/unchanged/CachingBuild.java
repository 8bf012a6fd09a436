package org.patienthandbook.pipeline.unchanged;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.patienthandbook.pipeline.Build;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.progress.Progress;

/**
 * Skips a build when no input has changed since the last one, and returns the result of that one. If any input differs, or
 * cannot be compared, the build runs.
 */
public final class CachingBuild implements Build {

    private final Build build;
    private final Clock clock;
    private final Progress progress;

    /**
     * @param build the build to run or to skip
     * @param clock gives the current day; a handbook shows no time more exact than that
     * @param progress is told how long the comparison took, and why a result is not cached
     */
    public CachingBuild(Build build, Clock clock, Progress progress) {
        this.build = build;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public BuildResult run(BuildSettings settings) {
        long start = System.nanoTime();
        LastBuild last = new LastBuild(settings, clock);
        Optional<BuildResult> unchanged = last.find();
        progress.detail("looking for changes took "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return unchanged.orElseGet(() -> {
            // should this build be killed, the next one must not find the result of the one before
            last.forget();
            BuildResult result = build.run(settings);
            last.replaceWith(result).forEach(reason -> progress.detail("the next build runs all stages: " + reason));
            return result;
        });
    }
}
