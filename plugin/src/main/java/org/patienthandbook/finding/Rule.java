package org.patienthandbook.finding;

import static org.patienthandbook.finding.Severity.ERROR;
import static org.patienthandbook.finding.Severity.INFO;
import static org.patienthandbook.finding.Severity.WARNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules of a handbook, each named for the problem it finds, with its default severity. */
public enum Rule {
    LINK_TARGET_MISSING(ERROR),
    IMAGE_ALT_MISSING(ERROR),
    PAGE_UNREACHABLE(WARNING),
    HEADING_SKIPPED(ERROR),
    SOURCE_MALFORMED(ERROR),
    SOURCE_UNSAFE(ERROR),
    TERM_UNKNOWN(ERROR),
    TERM_AMBIGUOUS(ERROR),
    TERM_UNUSED(WARNING),
    CITATION_UNKNOWN(ERROR),
    REFERENCE_UNCITED(WARNING),
    REFERENCE_DUPLICATE(ERROR),
    REFERENCE_SIMILAR(WARNING),
    REFERENCE_INCOMPLETE(WARNING),
    DOI_MALFORMED(ERROR),
    DOI_UNTIDY(WARNING),
    LINK_DISAGREES(WARNING),
    LOCK_STALE(ERROR),
    DOI_UNREGISTERED(ERROR),
    DOI_TITLE_MISMATCH(ERROR),
    DOI_TITLE_DOUBTFUL(WARNING),
    DOI_DETAILS_DIFFER(WARNING),
    REFERENCE_RETRACTED(ERROR),
    REFERENCE_OF_CONCERN(ERROR),
    REFERENCE_CORRECTED(WARNING),
    RETRACTION_NOTICE_CITED(WARNING),
    REFERENCE_SUPERSEDED(WARNING),
    DOI_SUGGESTED(INFO),
    DOI_UNVERIFIED(WARNING),
    OFF_LABEL_MISSING(ERROR),
    EVIDENCE_NOTE_INVALID(ERROR),
    SETTING_MISSING(WARNING),
    GLYPH_MISSING(ERROR),
    PRINT_LAYOUT(WARNING),
    WAIVER_UNUSED(WARNING),
    SETTING_UNKNOWN(ERROR),
    NAME_NOT_A_SLUG(ERROR),
    PAGE_ID_RESERVED(ERROR);

    private static final Set<Rule> NOT_WAIVABLE =
            EnumSet.of(DOI_UNREGISTERED, DOI_TITLE_MISMATCH, REFERENCE_RETRACTED, REFERENCE_OF_CONCERN, WAIVER_UNUSED);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** The default severity of its findings. */
    public Severity severity() {
        return severity;
    }

    /** Whether authors may waive it. An error that a registry reports can be fixed or acknowledged, but not waived. */
    public boolean isWaivable() {
        return !NOT_WAIVABLE.contains(this);
    }

    /** The name that users write and read, such as {@code link-target-missing}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule with this label; empty when there is none. */
    public static Optional<Rule> named(String label) {
        return Arrays.stream(values())
                .filter(rule -> rule.label().equals(label))
                .findFirst();
    }

    /** The labels of all rules, in the order of the documentation. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Rule::label).toList();
    }
}
