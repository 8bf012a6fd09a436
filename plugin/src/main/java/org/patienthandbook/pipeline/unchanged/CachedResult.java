package org.patienthandbook.pipeline.unchanged;

import java.util.List;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.pipeline.unchanged.Retelling.Line;

/**
 * The result of a build that went to its end, did not fail and asked nobody.
 *
 * @param open what was reported, in report order
 * @param quiet what authors waived, in report order
 * @param rules how many rules were on
 * @param pages how many web pages there are
 * @param handouts how many PDF files there are
 * @param lines what is said again
 */
public record CachedResult(
        List<CachedFinding> open, List<KeptWaived> quiet, int rules, int pages, int handouts, List<Line> lines) {

    /** A waived finding. */
    public record KeptWaived(CachedFinding finding, String reason) {

        /** A waived finding, to be kept. */
        public static KeptWaived of(WaivedFinding waived) {
            return new KeptWaived(CachedFinding.of(waived.finding()), waived.reason());
        }
    }

    public CachedResult {
        open = List.copyOf(open);
        quiet = List.copyOf(quiet);
        lines = List.copyOf(lines);
    }

    /** What was reported, in report order. */
    public List<Finding> findings() {
        return open.stream().map(CachedFinding::restore).toList();
    }

    /** What authors waived, in report order. */
    public List<WaivedFinding> waived() {
        return quiet.stream()
                .map(waived -> new WaivedFinding(waived.finding().restore(), waived.reason()))
                .toList();
    }
}
