package org.patienthandbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.source.SourceLocation;

class JsonReportTest {

    private static final Finding ERROR = Finding.of(
                    Rule.LINK_TARGET_MISSING,
                    new SourceLocation("src/handbook/pages/a.adoc", 41),
                    "no page has the id 'symptons', \"ü\"")
            .withHint("did you mean 'symptoms'?");
    private static final Finding WARNING =
            Finding.of(Rule.TERM_UNUSED, new SourceLocation("src/handbook/glossary.adoc", 3), "unused");

    private static final String EXPECTED = """
                        {
                          "schema": 1,
                          "summary": {
                            "error": 1,
                            "warning": 1,
                            "info": 0
                          },
                          "findings": [
                            {
                              "rule": "term-unused",
                              "severity": "warning",
                              "file": "src/handbook/glossary.adoc",
                              "line": 3,
                              "column": 0,
                              "message": "unused",
                              "hint": ""
                            },
                            {
                              "rule": "link-target-missing",
                              "severity": "error",
                              "file": "src/handbook/pages/a.adoc",
                              "line": 41,
                              "column": 0,
                              "message": "no page has the id 'symptons', \\"ü\\"",
                              "hint": "did you mean 'symptoms'?"
                            }
                          ],
                          "waived": [
                            {
                              "rule": "term-unused",
                              "severity": "info",
                              "file": "src/handbook/glossary.adoc",
                              "line": 3,
                              "column": 0,
                              "message": "unused",
                              "hint": "",
                              "reason": "why"
                            }
                          ]
                        }
                        """;

    @TempDir
    private Path folder;

    @Test
    void writesOpenAndWaivedFindings() throws IOException {
        Path file = new JsonReport()
                .write(
                        List.of(WARNING, ERROR),
                        List.of(new WaivedFinding(WARNING.withSeverity(Severity.INFO), "why")),
                        folder.resolve("a/b"));
        assertThat(file).isEqualTo(folder.resolve("a/b/findings.json"));
        assertThat(file).content().isEqualTo(EXPECTED);
    }

    @Test
    void replacesTheLastReportWhenThereAreNoFindings() throws IOException {
        new JsonReport().write(List.of(ERROR), List.of(), folder);
        new JsonReport().write(List.of(), List.of(), folder);
        assertThat(folder.resolve("findings.json")).content().contains("\"error\": 0", "\"findings\": []");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysThatTheReportCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> new JsonReport().write(List.of(), List.of(), file))
                .isInstanceOfSatisfying(HandbookException.class, stopped -> {
                    assertThat(stopped)
                            .hasMessageStartingWith("cannot write the report '" + file.resolve("findings.json") + "'");
                    assertThat(stopped.hint()).isPresent();
                });
    }
}
