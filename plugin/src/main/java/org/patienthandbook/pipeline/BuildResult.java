package org.patienthandbook.pipeline;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.publish.FolderState.Entry;

/**
 * What a build found and made.
 *
 * @param findings the reported findings, in report order
 * @param waived the findings that authors waived, in report order
 * @param counts what was counted; nothing is when the build could not go on
 * @param stopped why the build could not go on; empty when it ran to its end
 * @param failed whether the build fails, because of its findings or because it could not go on; then nothing was published
 * @param published the files as they were published; empty when nothing was
 * @param uncacheableBecause why a build with the same inputs could have another result; empty when it could not
 * @param unchanged whether this is the result of the last build, returned because nothing has changed since
 */
public record BuildResult(
        List<Finding> findings,
        List<WaivedFinding> waived,
        Counts counts,
        Optional<HandbookException> stopped,
        boolean failed,
        List<Entry> published,
        List<String> uncacheableBecause,
        boolean unchanged) {

    public BuildResult {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
        published = List.copyOf(published);
        uncacheableBecause = List.copyOf(uncacheableBecause);
    }

    /**
     * What was counted.
     *
     * @param rules how many rules were on
     * @param pages how many web pages were made
     * @param handouts how many PDF files were made, or taken from the cache
     * @param unanswered how many references no registry gave an answer about
     */
    public record Counts(int rules, int pages, int handouts, int unanswered) {}

    /** The number of findings with this severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** This result after its files were published. */
    BuildResult publishedAs(List<Entry> files) {
        return new BuildResult(findings, waived, counts, stopped, failed, files, uncacheableBecause, unchanged);
    }
}
