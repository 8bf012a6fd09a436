package org.patienthandbook.pipeline;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.pipeline.unchanged.CachedResult;
import org.patienthandbook.pipeline.unchanged.CachedResult.KeptWaived;
import org.patienthandbook.pipeline.unchanged.Retelling.Line;

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

    /** The result of an earlier build, which is this one's too. */
    static BuildResult of(CachedResult kept) {
        return new BuildResult(
                kept.findings(),
                kept.waived(),
                kept.rules(),
                Optional.empty(),
                false,
                kept.pages(),
                kept.handouts(),
                0);
    }

    /**
     * This result for later builds.
     *
     * @param lines what they say again
     */
    CachedResult toKeep(List<Line> lines) {
        return new CachedResult(
                CachedFinding.of(findings),
                waived.stream().map(KeptWaived::of).toList(),
                rules,
                pages,
                handouts,
                lines);
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
