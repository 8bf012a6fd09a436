package org.patienthandbook.maven;

import org.apache.maven.plugin.logging.Log;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.FindingFormatter;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.progress.Seconds;

/** Prints the progress and the result of a build to Maven's log. */
final class Console implements Progress {

    private static final String NAME = "handbook: ";

    private final Log log;
    private final long start = System.nanoTime();

    Console(Log log) {
        this.log = log;
    }

    @Override
    public void say(String line) {
        log.info(NAME + line);
    }

    @Override
    public void detail(String line) {
        log.debug(NAME + line);
    }

    /** Prints the findings, their counts, and what was published. If nothing has changed since the last build, prints one line. */
    void print(BuildResult result, BuildSettings settings, String report) {
        if (result.unchanged()) {
            String counts = result.count(Severity.ERROR) == 0 ? countsBelowErrors(result) : counts(result);
            say("nothing changed since the last build: " + made(result, ", ") + ", " + counts + " (see " + report
                    + ")");
            return;
        }
        result.findings().forEach(this::print);
        int unanswered = result.counts().unanswered();
        if (unanswered > 0) {
            log.warn(NAME + "no registry answered: " + Count.of(unanswered, "reference") + " not checked");
        }
        say(Count.of(result.counts().rules(), "rule") + ": " + counts(result) + "; report: " + report);
        if (!result.failed()) {
            String output = settings.folders().show(settings.folders().output());
            say((settings.publish()
                            ? "published " + made(result, " and ") + " to " + output
                            : "checked " + made(result, " and "))
                    + " in " + Seconds.since(start));
        }
    }

    private static String made(BuildResult result, String separator) {
        int handouts = result.counts().handouts();
        return Count.of(result.counts().pages(), "page")
                + (handouts == 0 ? "" : separator + Count.of(handouts, "handout"));
    }

    /** Prints a problem that the person who runs the build can fix. */
    void print(HandbookException stopped) {
        log.error(NAME + stopped.getMessage());
        stopped.hint().ifPresent(hint -> log.error("  hint: " + hint));
    }

    /** Why the build fails, in one line for Maven. */
    String failure(BuildResult result, BuildSettings settings) {
        String published = settings.publish() ? "; nothing was published" : "";
        return "the handbook has " + counts(result) + published;
    }

    private static String counts(BuildResult result) {
        return Count.of(result.count(Severity.ERROR), "error") + ", " + countsBelowErrors(result);
    }

    private static String countsBelowErrors(BuildResult result) {
        int infos = result.count(Severity.INFO);
        return Count.of(result.count(Severity.WARNING), "warning")
                + (infos == 0 ? "" : ", " + infos + " info")
                + (result.waived().isEmpty() ? "" : ", " + result.waived().size() + " waived");
    }

    private void print(Finding finding) {
        for (String line : FindingFormatter.lines(finding)) {
            switch (finding.severity()) {
                case ERROR -> log.error(line);
                case WARNING -> log.warn(line);
                case INFO -> log.info(line);
            }
        }
    }
}
