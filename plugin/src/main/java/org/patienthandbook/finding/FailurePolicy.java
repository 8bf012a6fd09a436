package org.patienthandbook.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From which severity on findings fail a build.
 *
 * @param threshold the least severity that fails; empty when nothing does
 */
public record FailurePolicy(Optional<Severity> threshold) {

    /** Errors fail a build. */
    public static final FailurePolicy DEFAULT = new FailurePolicy(Optional.of(Severity.ERROR));

    /**
     * Reads {@code error}, {@code warning} or {@code never}.
     *
     * @throws HandbookException for anything else
     */
    public static FailurePolicy parse(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> DEFAULT;
            case "warning" -> new FailurePolicy(Optional.of(Severity.WARNING));
            case "never" -> new FailurePolicy(Optional.empty());
            default ->
                throw new HandbookException("'" + written + "' is no value of failOn", "write error, warning or never");
        };
    }

    /** Whether these findings fail the build. */
    public boolean fails(List<Finding> findings) {
        return threshold.isPresent()
                && findings.stream().anyMatch(finding -> finding.severity().isAtLeast(threshold.get()));
    }
}
