package org.patienthandbook.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.finding.WaiverLedger;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.output.Output;
import org.patienthandbook.pipeline.unchanged.Retelling;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.publish.StagingFolder;

/** What one build has found so far: kept even when a later stage cannot go on. */
final class BuildLog {

    private final Progress progress;
    private final List<Finding> found = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Retelling retelling = new Retelling();

    BuildLog(Progress progress) {
        this.progress = progress;
    }

    /** A stage whose findings are kept, and whose time is told. */
    <T, R> Function<T, Outcome<R>> of(String name, Function<T, Outcome<R>> stage) {
        return value -> {
            long start = System.nanoTime();
            Outcome<R> outcome = stage.apply(value);
            found.addAll(outcome.findings());
            tell(name, start);
            return outcome;
        };
    }

    /** Has an output written; its findings are kept, and its time is told. */
    void add(Output output, Handbook handbook, StagingFolder staging) {
        long start = System.nanoTime();
        found.addAll(output.write(handbook, staging));
        tell(output.getClass().getSimpleName(), start);
    }

    private void tell(String name, long start) {
        progress.detail(
                name + " took " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    /** What a later build has to say when nothing changed. */
    Retelling retelling() {
        return retelling;
    }

    /** Whether a file of the sources could not be read as a whole. */
    boolean isMalformed(List<String> names) {
        return found.stream()
                .filter(finding -> finding.rule() == Rule.SOURCE_MALFORMED)
                .map(finding -> finding.location().file())
                .anyMatch(file -> names.contains(file.substring(file.lastIndexOf('/') + 1)));
    }

    /** Keeps what authors waived. */
    void waive(List<Waiver> written) {
        waivers.addAll(written);
    }

    /**
     * What was counted.
     *
     * @param pages how many web pages were made
     * @param handouts how many PDF files were made, or taken from an earlier build
     * @param unanswered how many references a registry was asked about without an answer
     */
    record Counts(int pages, int handouts, int unanswered) {

        /** Nothing was made. */
        static final Counts NONE = new Counts(0, 0, 0);
    }

    /**
     * The build's result as it stands.
     *
     * @param stopped why the build cannot go on
     */
    BuildResult result(BuildSettings settings, Optional<HandbookException> stopped, Counts counts) {
        WaiverLedger.Result settled = new WaiverLedger(settings.rules(), waivers).settle(found);
        boolean failed = stopped.isPresent() || settings.failOn().fails(settled.open());
        return new BuildResult(
                settled.open(),
                settled.waived(),
                settings.rules().rulesOn(),
                stopped,
                failed,
                counts.pages(),
                counts.handouts(),
                counts.unanswered());
    }
}
