package org.patienthandbook.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies waivers to findings, and reports waivers that waive nothing. */
public final class WaiverLedger {

    /**
     * The findings of a build.
     *
     * @param open the findings that are not waived, in report order
     * @param waived the waived findings, in report order
     */
    public record Result(List<Finding> open, List<WaivedFinding> waived) {}

    /** Rules whose findings an author can acknowledge, notice by notice. */
    private static final Set<Rule> ACKNOWLEDGED = Set.of(Rule.REFERENCE_RETRACTED, Rule.REFERENCE_OF_CONCERN);

    /** Rules that find nothing until a registry has answered for the DOI. */
    private static final Set<Rule> COMPARED =
            Set.of(Rule.DOI_DETAILS_DIFFER, Rule.DOI_TITLE_DOUBTFUL, Rule.REFERENCE_CORRECTED);

    private final RuleSettings rules;
    private final List<Waiver> waivers;

    public WaiverLedger(RuleSettings rules, List<Waiver> waivers) {
        this.rules = rules;
        this.waivers = waivers;
    }

    /** Applies the rule settings, then the waivers, and reports waivers that waive nothing. */
    public Result settle(List<Finding> found) {
        List<Finding> open = new ArrayList<>();
        List<WaivedFinding> waived = new ArrayList<>();
        Set<Waiver> used = new HashSet<>();
        // a shared text repeats its findings for each page that includes it
        for (Finding finding : rules.apply(found).stream().distinct().toList()) {
            Optional<Waiver> waiver = waiverOf(finding);
            waiver.ifPresentOrElse(
                    by -> {
                        used.add(by);
                        waived.add(new WaivedFinding(finding, by.reason()));
                    },
                    () -> open.add(finding));
        }
        List<Finding> unused = waivers.stream()
                .filter(waiver -> used.stream().noneMatch(other -> isSame(other, waiver)))
                .filter(waiver -> !isAwaited(waiver, found))
                .flatMap(waiver -> unused(waiver).stream())
                .toList();
        open.addAll(rules.apply(unused));
        waived.sort((a, b) -> Finding.REPORT_ORDER.compare(a.finding(), b.finding()));
        return new Result(open.stream().distinct().sorted(Finding.REPORT_ORDER).toList(), List.copyOf(waived));
    }

    /** Whether the waiver may yet be needed: its rule compares with a registry's record, and no registry has answered. */
    private static boolean isAwaited(Waiver waiver, List<Finding> found) {
        return COMPARED.stream().anyMatch(rule -> rule.label().equals(waiver.rule()))
                && !waiver.reason().isBlank()
                && found.stream()
                        .filter(finding -> finding.rule() == Rule.DOI_UNVERIFIED)
                        .anyMatch(finding -> waiver.covers(finding.location()));
    }

    /** A comment in a shared text covers different lines on each page that includes another part of the text. */
    private static boolean isSame(Waiver one, Waiver other) {
        return one.location().equals(other.location()) && one.rule().equals(other.rule());
    }

    private Optional<Waiver> waiverOf(Finding finding) {
        return waivers.stream()
                .filter(waiver -> waiver.rule().equals(finding.rule().label()))
                .filter(waiver -> !waiver.reason().isBlank() && finding.rule().isWaivable())
                .filter(waiver -> waiver.covers(finding.location()))
                .findFirst();
    }

    private Optional<Finding> unused(Waiver waiver) {
        Optional<Rule> rule = Rule.named(waiver.rule());
        if (rule.isEmpty()) {
            return Optional.of(finding(waiver, "there is no rule '" + waiver.rule() + "' to waive")
                    .withHint(Suggestion.didYouMean(waiver.rule(), Rule.labels())));
        }
        if (!rules.isOn(rule.get())) {
            return Optional.empty();
        }
        if (!rule.get().isWaivable()) {
            return Optional.of(finding(waiver, "the rule '" + waiver.rule() + "' cannot be waived")
                    .withHint(
                            ACKNOWLEDGED.contains(rule.get())
                                    ? "list the notice under 'acknowledged' instead, and delete the waiver"
                                    : "fix what the rule finds, and delete the waiver"));
        }
        if (waiver.reason().isBlank()) {
            return Optional.of(finding(waiver, "the waiver of '" + waiver.rule() + "' gives no reason")
                    .withHint("add the reason after a colon"));
        }
        return Optional.of(finding(waiver, "the waiver of '" + waiver.rule() + "' waives nothing")
                .withHint("delete the waiver: the rule finds nothing here"));
    }

    private static Finding finding(Waiver waiver, String message) {
        return Finding.of(Rule.WAIVER_UNUSED, waiver.location(), message);
    }
}
