package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
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
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.registry.CitationSettings;
import org.patienthandbook.source.SourceLocation;

/** The console's exact lines: people read them, and other people's tests match them. */
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

    /** Maven's log, kept. */
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
        CitationSettings citations = new CitationSettings(
                "auto",
                false,
                "P30D",
                Duration.ofSeconds(60),
                "ama",
                CitationSettings.Addresses.USUAL,
                "1.0",
                Optional.empty(),
                ProxySelector.getDefault());
        return new BuildSettings(
                new BuildSettings.Folders(
                        base,
                        base.resolve("src/handbook"),
                        base.resolve("target"),
                        base.resolve("target/site"),
                        base.resolve("target/handbook")),
                publish,
                FailurePolicy.DEFAULT,
                RuleSettings.DEFAULT,
                citations);
    }

    private static BuildResult result(List<Finding> findings, List<WaivedFinding> waived, int unanswered) {
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new BuildResult(findings, waived, 24, Optional.empty(), failed, 27, 40, unanswered);
    }

    private List<String> print(BuildResult result, boolean publish) {
        console.print(result, settings(publish), "target/handbook/findings.json");
        return lines;
    }

    @Test
    void a_good_build_says_what_it_published() {
        assertThat(print(result(List.of(), List.of(), 0), true))
                .containsExactly(
                        "[INFO] handbook: 24 rules: 0 errors, 0 warnings; report: target/handbook/findings.json",
                        "[INFO] handbook: published 27 pages and 40 handouts to target/site in 0.0 s");
    }

    @Test
    void a_good_check_says_what_it_checked() {
        assertThat(print(result(List.of(), List.of(), 0), false))
                .last()
                .asString()
                .isEqualTo("[INFO] handbook: checked 27 pages and 40 handouts in 0.0 s");
    }

    @Test
    void findings_come_first_each_with_its_hint_and_a_failing_build_publishes_nothing() {
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
    void waived_findings_are_counted() {
        assertThat(print(result(List.of(), List.of(new WaivedFinding(WARNING, "why")), 0), true))
                .first()
                .asString()
                .contains("0 errors, 0 warnings, 1 waived;");
    }

    @Test
    void a_silent_registry_is_one_line() {
        assertThat(print(result(List.of(), List.of(), 12), true))
                .first()
                .asString()
                .isEqualTo("[WARNING] handbook: no registry answered: 12 references not checked");
    }

    @Test
    void what_the_one_who_runs_the_build_can_mend_is_a_line_and_a_hint() {
        console.print(new HandbookException("there is no source folder 'src/handbook'", "write the handbook there"));
        assertThat(lines)
                .containsExactly(
                        "[ERROR] handbook: there is no source folder 'src/handbook'",
                        "[ERROR]   hint: write the handbook there");
    }
}
