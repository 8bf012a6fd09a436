package org.patienthandbook.pipeline;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;

/**
 * What a build did and found.
 *
 * @param findings what is reported, in report order
 * @param waived what authors waived, in report order
 * @param rules how many rules were on
 * @param stopped why the build could not go on; empty when it went to its end
 * @param failed whether the build fails, by its findings or because it could not go on; then nothing was published
 * @param pages how many web pages were made
 * @param handouts how many PDF files were made, or taken from an earlier build
 * @param unanswered how many references a registry was asked about without an answer
 */
public record BuildResult(
        List<Finding> findings,
        List<WaivedFinding> waived,
        int rules,
        Optional<HandbookException> stopped,
        boolean failed,
        int pages,
        int handouts,
        int unanswered) {

    public BuildResult {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
