package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.source.SourceLocation;

class FindingTest {

    private static Finding finding(Rule rule, String file, int line, String message) {
        return Finding.of(rule, new SourceLocation(file, line), message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isSortedByFileLineRuleAndMessage(long seed) {
        List<Finding> sorted = List.of(
                finding(Rule.TERM_UNKNOWN, "a.adoc", 0, "x"),
                finding(Rule.CITATION_UNKNOWN, "a.adoc", 2, "x"),
                finding(Rule.TERM_UNKNOWN, "a.adoc", 2, "a"),
                finding(Rule.TERM_UNKNOWN, "a.adoc", 2, "b"),
                finding(Rule.CITATION_UNKNOWN, "a.adoc", 10, "x"),
                finding(Rule.CITATION_UNKNOWN, "b.adoc", 1, "x"));
        List<Finding> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().sorted(Finding.REPORT_ORDER)).containsExactlyElementsOf(sorted);
    }
}
