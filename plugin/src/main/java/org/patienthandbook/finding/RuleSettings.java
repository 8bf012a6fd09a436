package org.patienthandbook.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules are on, and how severe their findings are.
 *
 * @param severities the changes: a severity, or empty for a rule that is off; other rules keep their default severity
 */
public record RuleSettings(Map<Rule, Optional<Severity>> severities) {

    /** Every rule with its default severity. */
    public static final RuleSettings DEFAULT = new RuleSettings(Map.of());

    private static final String OFF = "off";

    public RuleSettings {
        severities = Map.copyOf(severities);
    }

    /**
     * Reads a map of rule names to {@code error}, {@code warning}, {@code info} or {@code off}.
     *
     * @throws HandbookException for an unknown rule or severity
     */
    public static RuleSettings parse(Map<String, String> written) {
        Map<Rule, Optional<Severity>> severities = new EnumMap<>(Rule.class);
        written.forEach((name, value) -> severities.put(ruleOf(name.strip()), severityOf(value.strip())));
        return new RuleSettings(severities);
    }

    private static Rule ruleOf(String name) {
        return Rule.named(name)
                .orElseThrow(() -> new HandbookException(
                        "there is no rule '" + name + "'",
                        Suggestion.didYouMean(name, Rule.labels())
                                .orElse("use one of these rules: " + String.join(", ", Rule.labels()))));
    }

    private static Optional<Severity> severityOf(String value) {
        if (value.equals(OFF)) {
            return Optional.empty();
        }
        for (Severity severity : Severity.values()) {
            if (severity.label().equals(value.toLowerCase(Locale.ROOT))) {
                return Optional.of(severity);
            }
        }
        throw new HandbookException("'" + value + "' is not a severity", "use error, warning, info or off");
    }

    /** Whether a rule is on. */
    public boolean isOn(Rule rule) {
        return severityOf(rule).isPresent();
    }

    /** The number of rules that are on. */
    public int rulesOn() {
        return (int) List.of(Rule.values()).stream().filter(this::isOn).count();
    }

    private Optional<Severity> severityOf(Rule rule) {
        Optional<Severity> changed = severities.get(rule);
        return changed == null ? Optional.of(rule.severity()) : changed;
    }

    /** The findings of rules that are on, with the severities of these settings. */
    public List<Finding> apply(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Severity> changed = severities.get(finding.rule());
            if (changed == null) {
                kept.add(finding);
            } else {
                changed.map(finding::withSeverity).ifPresent(kept::add);
            }
        }
        return List.copyOf(kept);
    }
}
