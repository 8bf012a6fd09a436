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

/** What a build tells the person before it, through Maven's log. */
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

    /** The findings, the sums, and what became of the handbook. */
    void print(BuildResult result, BuildSettings settings, String report) {
        result.findings().forEach(this::print);
        if (result.unanswered() > 0) {
            log.warn(NAME + "no registry answered: " + Count.of(result.unanswered(), "reference") + " not checked");
        }
        say(Count.of(result.rules(), "rule") + ": " + sums(result) + "; report: " + report);
        if (!result.failed()) {
            String pages = Count.of(result.pages(), "page")
                    + (result.handouts() == 0 ? "" : " and " + Count.of(result.handouts(), "handout"));
            String target = settings.folders().show(settings.folders().output());
            String time = Seconds.since(start);
            say(
                    settings.publish()
                            ? "published " + pages + " to " + target + " in " + time
                            : "checked " + pages + " in " + time);
        }
    }

    /** What the one who runs the build can mend. */
    void print(HandbookException stopped) {
        log.error(NAME + stopped.getMessage());
        stopped.hint().ifPresent(hint -> log.error("  hint: " + hint));
    }

    /** Why the build fails, in a line. */
    String failure(BuildResult result, BuildSettings settings) {
        String published = settings.publish() ? "; nothing was published" : "";
        return "the handbook has " + sums(result) + published;
    }

    private static String sums(BuildResult result) {
        int infos = result.count(Severity.INFO);
        return Count.of(result.count(Severity.ERROR), "error")
                + ", " + Count.of(result.count(Severity.WARNING), "warning")
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
