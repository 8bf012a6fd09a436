package org.patienthandbook.cache;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.source.SourceLocation;

/**
 * A finding in the form in which results are kept between builds: JSON has no word for what is absent.
 *
 * @param hint what to do; null where no instruction can be given
 */
public record CachedFinding(
        Rule rule,
        Severity severity,
        SourceLocation location,
        String message,
        @Nullable String hint) {

    /** A finding, to be kept. */
    public static CachedFinding of(Finding finding) {
        return new CachedFinding(
                finding.rule(),
                finding.severity(),
                finding.location(),
                finding.message(),
                finding.hint().orElse(null));
    }

    /** Findings, to be kept. */
    public static List<CachedFinding> of(List<Finding> findings) {
        return findings.stream().map(CachedFinding::of).toList();
    }

    /** The finding as it was. */
    public Finding restore() {
        return new Finding(rule, severity, location, message, Optional.ofNullable(hint));
    }
}
