package org.patienthandbook.pipeline.unchanged;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildResult.Counts;
import org.patienthandbook.publish.FolderState.Entry;

/**
 * The result of a build that did not fail, as it is cached.
 *
 * @param sources the hash of the sources
 * @param published the files as they were published; empty when nothing was
 * @param findings the reported findings, in report order
 * @param waived the findings that authors waived, in report order
 * @param counts what was counted
 */
record CachedBuild(
        String sources, List<Entry> published, List<CachedFinding> findings, List<Waived> waived, Counts counts) {

    /** A waived finding. */
    record Waived(CachedFinding finding, String reason) {

        private static Waived of(WaivedFinding waived) {
            return new Waived(CachedFinding.of(waived.finding()), waived.reason());
        }

        private WaivedFinding restore() {
            return new WaivedFinding(finding.restore(), reason);
        }
    }

    CachedBuild {
        published = List.copyOf(published);
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    static CachedBuild of(String sources, BuildResult result) {
        return new CachedBuild(
                sources,
                result.published(),
                CachedFinding.of(result.findings()),
                result.waived().stream().map(Waived::of).toList(),
                result.counts());
    }

    BuildResult restore() {
        return new BuildResult(
                findings.stream().map(CachedFinding::restore).toList(),
                waived.stream().map(Waived::restore).toList(),
                counts,
                Optional.empty(),
                false,
                published,
                List.of(),
                true);
    }
}
