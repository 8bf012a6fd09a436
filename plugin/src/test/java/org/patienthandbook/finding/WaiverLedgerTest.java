package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.source.SourceLocation;

class WaiverLedgerTest {

    private static final String FILE = "pages/a.adoc";

    private static Finding finding(Rule rule, int line) {
        return Finding.of(rule, new SourceLocation(FILE, line), "wrong");
    }

    private static Waiver waiver(String rule, String reason, int first, int last) {
        return new Waiver(rule, reason, new SourceLocation(FILE, Math.max(1, first)), first, last);
    }

    private static WaiverLedger.Result settle(List<Finding> found, Waiver... waivers) {
        return new WaiverLedger(RuleSettings.DEFAULT, List.of(waivers)).settle(found);
    }

    private static List<String> open(WaiverLedger.Result result) {
        return result.open().stream()
                .map(finding ->
                        finding.rule().label() + ":" + finding.location().line() + " " + finding.message())
                .toList();
    }

    @Test
    void waivesOneRuleInTheLinesOfOneFile() {
        Waiver waiver = waiver("term-unknown", "a name", 3, 5);
        Finding elsewhere = Finding.of(Rule.TERM_UNKNOWN, new SourceLocation("pages/b.adoc", 4), "wrong");
        WaiverLedger.Result result = settle(
                List.of(
                        finding(Rule.TERM_UNKNOWN, 3),
                        finding(Rule.TERM_UNKNOWN, 5),
                        finding(Rule.TERM_UNKNOWN, 2),
                        finding(Rule.TERM_UNKNOWN, 6),
                        finding(Rule.CITATION_UNKNOWN, 4),
                        elsewhere),
                waiver);
        assertThat(result.waived())
                .extracting(waived -> waived.finding().location().line() + " " + waived.reason())
                .containsExactly("3 a name", "5 a name");
        assertThat(open(result))
                .containsExactly(
                        "term-unknown:2 wrong",
                        "citation-unknown:4 wrong",
                        "term-unknown:6 wrong",
                        "term-unknown:4 wrong");
    }

    @Test
    void waivesFindingsAboutTheWholeFileFromItsHeader() {
        assertThat(settle(
                                List.of(finding(Rule.OFF_LABEL_MISSING, 0)),
                                waiver("off-label-missing", "why", 0, Integer.MAX_VALUE))
                        .open())
                .isEmpty();
        assertThat(settle(List.of(finding(Rule.OFF_LABEL_MISSING, 0)), waiver("off-label-missing", "why", 1, 9))
                        .open())
                .hasSize(2);
    }

    @Test
    void reportsUnusedUnknownAndUnexplainedWaivers() {
        assertThat(open(settle(
                        List.of(finding(Rule.TERM_UNKNOWN, 4)),
                        waiver("term-unknown", " ", 3, 5),
                        waiver("citation-unknown", "x", 4, 5),
                        waiver("term-unknwon", "x", 5, 6))))
                .containsExactly(
                        "waiver-unused:3 the waiver of 'term-unknown' gives no reason",
                        "term-unknown:4 wrong",
                        "waiver-unused:4 the waiver of 'citation-unknown' waives nothing",
                        "waiver-unused:5 there is no rule 'term-unknwon' to waive");
    }

    @Test
    void doesNotWaiveRegistryErrorsOrUnusedWaivers() {
        WaiverLedger.Result result = settle(
                List.of(finding(Rule.DOI_UNREGISTERED, 4)),
                waiver("doi-unregistered", "I know it", 3, 5),
                waiver("waiver-unused", "x", 1, 9));
        assertThat(open(result))
                .containsExactly(
                        "waiver-unused:1 the rule 'waiver-unused' cannot be waived",
                        "waiver-unused:3 the rule 'doi-unregistered' cannot be waived",
                        "doi-unregistered:4 wrong");
    }

    @Test
    void waivesACorrectionButNotARetraction() {
        WaiverLedger.Result result = settle(
                List.of(finding(Rule.REFERENCE_CORRECTED, 4), finding(Rule.REFERENCE_RETRACTED, 4)),
                waiver("reference-corrected", "only names of authors", 3, 5),
                waiver("reference-retracted", "I know it", 3, 5));

        assertThat(result.waived())
                .extracting(waived -> waived.finding().rule())
                .containsExactly(Rule.REFERENCE_CORRECTED);
        assertThat(open(result))
                .containsExactly(
                        "waiver-unused:3 the rule 'reference-retracted' cannot be waived",
                        "reference-retracted:4 wrong");
        assertThat(result.open().get(0).hint())
                .hasValue("list the notice under 'acknowledged' instead, and delete the waiver");
    }

    @Test
    void keepsAWaiverOfARegistrysFindingWhileNoRegistryHasAnswered() {
        Waiver waiver = waiver("doi-details-differ", "the record lacks the pages", 3, 5);

        assertThat(open(settle(List.of(finding(Rule.DOI_UNVERIFIED, 4)), waiver)))
                .containsExactly("doi-unverified:4 wrong");
        assertThat(open(settle(List.of(finding(Rule.DOI_UNVERIFIED, 9)), waiver)))
                .containsExactly(
                        "waiver-unused:3 the waiver of 'doi-details-differ' waives nothing", "doi-unverified:9 wrong");
    }

    @Test
    void ignoresAWaiverOfARuleThatIsOff() {
        RuleSettings off = RuleSettings.parse(Map.of("term-unknown", "off"));
        assertThat(new WaiverLedger(off, List.of(waiver("term-unknown", "x", 3, 5)))
                        .settle(List.of(finding(Rule.TERM_UNKNOWN, 4)))
                        .open())
                .isEmpty();
    }

    @Test
    void setsSeveritiesBeforeItWaives() {
        RuleSettings info = RuleSettings.parse(Map.of("term-unknown", "info", "waiver-unused", "error"));
        WaiverLedger.Result result = new WaiverLedger(
                        info, List.of(waiver("term-unknown", "x", 3, 5), waiver("citation-unknown", "x", 3, 5)))
                .settle(List.of(finding(Rule.TERM_UNKNOWN, 4)));
        assertThat(result.waived())
                .extracting(waived -> waived.finding().severity())
                .containsExactly(Severity.INFO);
        assertThat(result.open()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void treatsEqualFindingsAsOne() {
        Finding finding = finding(Rule.TERM_UNKNOWN, 4);
        assertThat(settle(List.of(finding, finding, finding)).open()).hasSize(1);
        assertThat(settle(List.of(finding, finding, finding), waiver("term-unknown", "x", 3, 5))
                        .waived())
                .hasSize(1);
    }

    @Test
    void countsACommentAsUsedWhenOneOfItsPagesNeedsIt() {
        assertThat(settle(
                                List.of(finding(Rule.TERM_UNKNOWN, 4)),
                                waiver("term-unknown", "x", 3, 3),
                                waiver("term-unknown", "x", 3, 5))
                        .open())
                .isEmpty();
    }

    @Test
    void sortsFindingsInReportOrder() {
        assertThat(open(settle(List.of(
                        finding(Rule.TERM_UNKNOWN, 9),
                        finding(Rule.TERM_UNKNOWN, 1),
                        finding(Rule.CITATION_UNKNOWN, 9)))))
                .containsExactly("term-unknown:1 wrong", "citation-unknown:9 wrong", "term-unknown:9 wrong");
    }
}
