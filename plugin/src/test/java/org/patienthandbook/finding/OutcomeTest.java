package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.source.SourceLocation;

class OutcomeTest {

    private static final Finding FIRST = finding("a");
    private static final Finding SECOND = finding("b");

    private static Finding finding(String message) {
        return Finding.of(Rule.TERM_UNKNOWN, new SourceLocation("a.adoc", 1), message);
    }

    @Test
    void keepsFindingsAndReasonsOfBothStages() {
        Outcome<Integer> outcome = new Outcome<>("text", List.of(FIRST))
                .uncacheable("one")
                .then(text -> new Outcome<>(text.length(), List.of(SECOND)).uncacheable("two"));
        assertThat(outcome).isEqualTo(new Outcome<>(4, List.of(FIRST, SECOND), List.of("one", "two")));
    }

    @Test
    void keepsFindingsAndReasonsWhenConverted() {
        Outcome<String> outcome = new Outcome<>("text", List.of(FIRST)).uncacheable("one");
        assertThat(outcome.map(String::length)).isEqualTo(new Outcome<>(4, List.of(FIRST), List.of("one")));
        assertThat(outcome.and(List.of(SECOND)))
                .isEqualTo(new Outcome<>("text", List.of(FIRST, SECOND), List.of("one")));
    }

    @Test
    void isCacheableUnlessAReasonIsGiven() {
        assertThat(Outcome.of(1).isCacheable()).isTrue();
        assertThat(Outcome.of(1).uncacheable("the template prints the time").isCacheable())
                .isFalse();
    }

    @Test
    void joinsAListInItsOrderAndGivesEachReasonOnce() {
        List<Outcome<Integer>> outcomes = List.of(
                new Outcome<>(1, List.of(FIRST)).uncacheable("one"),
                Outcome.of(2).uncacheable("one").uncacheable("two"),
                new Outcome<>(3, List.of(SECOND)));
        assertThat(Outcome.all(outcomes))
                .isEqualTo(new Outcome<>(List.of(1, 2, 3), List.of(FIRST, SECOND), List.of("one", "two")));
    }
}
