package org.patienthandbook.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.finding.WaiverLedger;
import org.patienthandbook.pipeline.BuildResult.Counts;
import org.patienthandbook.progress.Progress;

/**
 * Collects the outcomes of a build's stages. Stages are not chained with {@link Outcome#then}, because the findings of earlier
 * stages would be lost when a later one throws.
 */
final class BuildLog {

    private final BuildSettings settings;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Set<String> uncacheableBecause = new LinkedHashSet<>();

    BuildLog(BuildSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs a stage, keeps its findings, and returns its value. */
    <T> T run(String name, Supplier<Outcome<T>> stage) {
        long start = System.nanoTime();
        Outcome<T> outcome = stage.get();
        findings.addAll(outcome.findings());
        uncacheableBecause.addAll(outcome.uncacheableBecause());
        progress.detail(
                name + " took " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return outcome.value();
    }

    /** Applies these waivers to all findings, earlier ones too. */
    void waive(List<Waiver> written) {
        waivers.addAll(written);
    }

    /** Whether one of the source files with these names could not be read to its end. */
    boolean isMalformed(List<String> names) {
        return findings.stream()
                .filter(finding -> finding.rule() == Rule.SOURCE_MALFORMED)
                .map(finding -> finding.location().file())
                .anyMatch(file -> names.contains(file.substring(file.lastIndexOf('/') + 1)));
    }

    /** The result of a build that ran to its end. */
    BuildResult finished(int pages, int handouts, int unanswered) {
        return result(Optional.empty(), new Counts(rules(), pages, handouts, unanswered));
    }

    /** The result of a build that could not go on. */
    BuildResult stopped(HandbookException cause) {
        return result(Optional.of(cause), new Counts(rules(), 0, 0, 0));
    }

    private int rules() {
        return settings.rules().rulesOn();
    }

    private BuildResult result(Optional<HandbookException> stopped, Counts counts) {
        WaiverLedger.Result settled = new WaiverLedger(settings.rules(), waivers).settle(findings);
        boolean failed = stopped.isPresent() || settings.failOn().fails(settled.open());
        return new BuildResult(
                settled.open(),
                settled.waived(),
                counts,
                stopped,
                failed,
                List.of(),
                List.copyOf(uncacheableBecause),
                false);
    }
}
