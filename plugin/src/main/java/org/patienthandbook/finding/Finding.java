package org.patienthandbook.finding;

import java.util.Comparator;
import java.util.Optional;
import org.patienthandbook.source.SourceLocation;

/**
 * A problem that an author can fix.
 *
 * @param rule the rule that found it
 * @param severity how much it matters
 * @param location where it is
 * @param message what is wrong: lower case, no full stop, the offending value in quotes
 * @param hint an instruction that fixes it when followed to the letter; empty when there is none
 */
public record Finding(Rule rule, Severity severity, SourceLocation location, String message, Optional<String> hint) {

    /** The order of reports: by file, line, rule, then text. */
    public static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparing(finding -> finding.rule().label())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::message);

    /** A finding with its rule's own severity and no hint. */
    public static Finding of(Rule rule, SourceLocation location, String message) {
        return new Finding(rule, rule.severity(), location, message, Optional.empty());
    }

    /** The same finding with a hint. */
    public Finding withHint(String text) {
        return new Finding(rule, severity, location, message, Optional.of(text));
    }

    /** The same finding with a hint, or without one. */
    public Finding withHint(Optional<String> text) {
        return new Finding(rule, severity, location, message, text);
    }

    /** The same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, location, message, hint);
    }
}
