package org.patienthandbook.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which findings fail a build.
 *
 * @param threshold the lowest severity that fails a build; empty when none does
 */
public record FailurePolicy(Optional<Severity> threshold) {

    /** Only errors fail a build. */
    public static final FailurePolicy DEFAULT = new FailurePolicy(Optional.of(Severity.ERROR));

    /**
     * Reads {@code error}, {@code warning} or {@code never}.
     *
     * @throws HandbookException for any other text
     */
    public static FailurePolicy parse(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> DEFAULT;
            case "warning" -> new FailurePolicy(Optional.of(Severity.WARNING));
            case "never" -> new FailurePolicy(Optional.empty());
            default ->
                throw new HandbookException(
                        "'" + written + "' is not a value of failOn", "use error, warning or never");
        };
    }

    /** Whether these findings fail a build. */
    public boolean fails(List<Finding> findings) {
        return threshold.isPresent()
                && findings.stream().anyMatch(finding -> finding.severity().isAtLeast(threshold.get()));
    }
}
