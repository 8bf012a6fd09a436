package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildResult.Counts;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.source.SourceLocation;

/** The exact lines of the console, which users and their tests rely on. */
class ConsoleTest {

    private static final Finding ERROR = Finding.of(
                    Rule.LINK_TARGET_MISSING,
                    new SourceLocation("src/handbook/pages/conditions/crps.adoc", 41),
                    "no page or section has the id 'symptons'")
            .withHint("did you mean 'symptoms'?");
    private static final Finding WARNING =
            Finding.of(Rule.TERM_UNUSED, new SourceLocation("src/handbook/glossary.adoc", 3), "unused");

    private final List<String> lines = new ArrayList<>();
    private final Console console = new Console(new Recorder());

    /** Records what is logged. */
    private final class Recorder extends SystemStreamLog {

        @Override
        public void error(CharSequence content) {
            lines.add("[ERROR] " + content);
        }

        @Override
        public void warn(CharSequence content) {
            lines.add("[WARNING] " + content);
        }

        @Override
        public void info(CharSequence content) {
            lines.add("[INFO] " + content.toString().replaceAll("\\d+\\.\\d s$", "0.0 s"));
        }
    }

    private static BuildSettings settings(boolean publish) {
        Path base = Path.of("project").toAbsolutePath();
        Folders folders = new Folders(
                base,
                base.resolve("src/handbook"),
                base.resolve("target"),
                base.resolve("target/site"),
                base.resolve("target/handbook"));
        return new BuildSettings(
                folders,
                publish,
                FailurePolicy.DEFAULT,
                RuleSettings.DEFAULT,
                new LookupSettings(CitationMode.AUTO, false, Period.ofDays(30)),
                "ama",
                new PrintSettings(PrintPlan.NOTHING, Optional.empty(), "1"),
                new Resources(base.resolve("target/handbook/cache"), 1));
    }

    private static BuildResult result(List<Finding> findings, List<WaivedFinding> waived, int unanswered) {
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Counts counts = new Counts(24, 27, 40, unanswered);
        return new BuildResult(findings, waived, counts, Optional.empty(), failed, List.of(), List.of(), false);
    }

    private List<String> print(BuildResult result, boolean publish) {
        console.print(result, settings(publish), "target/handbook/findings.json");
        return lines;
    }

    @Test
    void saysWhatWasPublished() {
        assertThat(print(result(List.of(), List.of(), 0), true))
                .containsExactly(
                        "[INFO] handbook: 24 rules: 0 errors, 0 warnings; report: target/handbook/findings.json",
                        "[INFO] handbook: published 27 pages and 40 handouts to target/site in 0.0 s");
    }

    @Test
    void saysWhatWasChecked() {
        assertThat(print(result(List.of(), List.of(), 0), false))
                .last()
                .asString()
                .isEqualTo("[INFO] handbook: checked 27 pages and 40 handouts in 0.0 s");
    }

    @Test
    void saysInOneLineThatNothingChanged() {
        BuildResult last = result(List.of(WARNING), List.of(), 0);
        assertThat(print(unchanged(last), true))
                .containsExactly(
                        "[INFO] handbook: nothing changed since the last build: 27 pages, 40 handouts, 1 warning"
                                + " (see target/handbook/findings.json)");
        lines.clear();
        BuildResult forced = result(List.of(ERROR, WARNING), List.of(new WaivedFinding(WARNING, "why")), 0);
        assertThat(print(unchanged(forced), true))
                .containsExactly(
                        "[INFO] handbook: nothing changed since the last build: 27 pages, 40 handouts, 1 error,"
                                + " 1 warning, 1 waived (see target/handbook/findings.json)");
    }

    private static BuildResult unchanged(BuildResult last) {
        return new BuildResult(
                last.findings(),
                last.waived(),
                last.counts(),
                last.stopped(),
                last.failed(),
                last.published(),
                last.uncacheableBecause(),
                true);
    }

    @Test
    void printsFindingsWithTheirHintsFirst() {
        BuildResult result = result(List.of(ERROR, WARNING, WARNING.withSeverity(Severity.INFO)), List.of(), 0);
        assertThat(print(result, true))
                .containsExactly(
                        "[ERROR] src/handbook/pages/conditions/crps.adoc:41: no page or section has the id 'symptons' [link-target-missing]",
                        "[ERROR]   hint: did you mean 'symptoms'?",
                        "[WARNING] src/handbook/glossary.adoc:3: unused [term-unused]",
                        "[INFO] src/handbook/glossary.adoc:3: unused [term-unused]",
                        "[INFO] handbook: 24 rules: 1 error, 1 warning, 1 info; report: target/handbook/findings.json");
        assertThat(console.failure(result, settings(true)))
                .isEqualTo("the handbook has 1 error, 1 warning, 1 info; nothing was published");
        assertThat(console.failure(result, settings(false))).isEqualTo("the handbook has 1 error, 1 warning, 1 info");
    }

    @Test
    void countsWaivedFindings() {
        assertThat(print(result(List.of(), List.of(new WaivedFinding(WARNING, "why")), 0), true))
                .first()
                .asString()
                .contains("0 errors, 0 warnings, 1 waived;");
    }

    @Test
    void saysThatNoRegistryAnsweredInOneLine() {
        assertThat(print(result(List.of(), List.of(), 12), true))
                .first()
                .asString()
                .isEqualTo("[WARNING] handbook: no registry answered: 12 references not checked");
    }

    @Test
    void printsAnExceptionWithItsHint() {
        console.print(new HandbookException("there is no source folder 'src/handbook'", "write the handbook there"));
        assertThat(lines)
                .containsExactly(
                        "[ERROR] handbook: there is no source folder 'src/handbook'",
                        "[ERROR]   hint: write the handbook there");
    }
}
