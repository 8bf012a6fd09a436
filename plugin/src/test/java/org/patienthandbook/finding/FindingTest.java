package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.source.SourceLocation;

class FindingTest {

    private static Finding finding(Rule rule, String file, int line, String message) {
        return Finding.of(rule, new SourceLocation(file, line), message);
    }

    @Test
    void a_finding_is_a_line_with_place_message_and_rule_and_a_line_with_its_hint() {
        Finding finding = finding(
                Rule.LINK_TARGET_MISSING,
                "src/handbook/pages/conditions/crps.adoc",
                41,
                "no page or section has the id 'symptons'");
        assertThat(FindingFormatter.lines(finding.withHint("did you mean 'symptoms'?")))
                .containsExactly(
                        "src/handbook/pages/conditions/crps.adoc:41: no page or section has the id 'symptons' [link-target-missing]",
                        "  hint: did you mean 'symptoms'?");
        assertThat(FindingFormatter.lines(finding)).hasSize(1);
        assertThat(FindingFormatter.lines(finding.withHint(Optional.empty()))).hasSize(1);
    }

    @Test
    void what_concerns_a_whole_file_has_no_line() {
        assertThat(FindingFormatter.lines(finding(Rule.NAME_NOT_A_SLUG, "a.adoc", 0, "x")))
                .containsExactly("a.adoc: x [name-not-a-slug]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findings_are_ordered_by_file_line_rule_and_text(long seed) {
        List<Finding> sorted = List.of(
                finding(Rule.TERM_UNKNOWN, "a.adoc", 0, "x"),
                finding(Rule.CITATION_UNKNOWN, "a.adoc", 2, "x"),
                finding(Rule.TERM_UNKNOWN, "a.adoc", 2, "a"),
                finding(Rule.TERM_UNKNOWN, "a.adoc", 2, "b"),
                finding(Rule.CITATION_UNKNOWN, "a.adoc", 10, "x"),
                finding(Rule.CITATION_UNKNOWN, "b.adoc", 1, "x"));
        List<Finding> shuffled = new java.util.ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().sorted(Finding.REPORT_ORDER)).containsExactlyElementsOf(sorted);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void a_rule_is_found_by_its_name(Rule rule) {
        assertThat(rule.label()).matches("[a-z]+(-[a-z]+)+");
        assertThat(Rule.named(rule.label())).contains(rule);
    }

    @Test
    void what_registries_report_as_an_error_is_never_waived() {
        assertThat(Arrays.stream(Rule.values()).filter(rule -> !rule.isWaivable()))
                .containsExactlyInAnyOrder(
                        Rule.DOI_UNREGISTERED,
                        Rule.DOI_TITLE_MISMATCH,
                        Rule.REFERENCE_RETRACTED,
                        Rule.REFERENCE_OF_CONCERN,
                        Rule.WAIVER_UNUSED);
    }
}
