package org.patienthandbook.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.source.SourceLocation;

/**
 * A finding in the form in which results are kept between builds: JSON has no word for what is absent.
 *
 * @param hint what to do; null where no instruction can be given
 */
public record KeptFinding(
        Rule rule,
        Severity severity,
        SourceLocation location,
        String message,
        @Nullable String hint) {

    /** A finding, to be kept. */
    public static KeptFinding of(Finding finding) {
        return new KeptFinding(
                finding.rule(),
                finding.severity(),
                finding.location(),
                finding.message(),
                finding.hint().orElse(null));
    }

    /** Findings, to be kept. */
    public static List<KeptFinding> of(List<Finding> findings) {
        return findings.stream().map(KeptFinding::of).toList();
    }

    /** The finding as it was. */
    public Finding restore() {
        return new Finding(rule, severity, location, message, Optional.ofNullable(hint));
    }
}
