package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.work.Evidence;

class UnverifiedDoiCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private static List<Finding> check(DoiStatus status, List<String> outdated, List<String> uncovered) {
        CitationSample sample = new CitationSample()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5)
                .knowing(new Evidence(Map.of("a", status), outdated, uncovered, 0));
        return new UnverifiedDoiCheck().check(sample.handbook()).toList();
    }

    @Test
    void anUnknownDoiIsFoundWithTheReason() {
        assertThat(check(new DoiStatus.Unknown("doi.org could not be reached"), List.of(), List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.DOI_UNVERIFIED);
                    assertThat(finding.location()).hasToString("references.yml:2");
                    assertThat(finding.message())
                            .isEqualTo("the DOI '10.1111/a' of 'a' is not verified: doi.org could not be reached");
                    assertThat(finding.hint()).isPresent();
                });
    }

    @Test
    void anAnswerThatIsTooOldIsFoundWithItsDay() {
        assertThat(check(new DoiStatus.Registered(DAY), List.of("a"), List.of()))
                .extracting(Finding::message)
                .containsExactly("the DOI '10.1111/a' of 'a' was last verified on 2026-01-02, too long ago");
    }

    @Test
    void aVerifiedDoiIsFine() {
        assertThat(check(new DoiStatus.Registered(DAY), List.of(), List.of())).isEmpty();
    }

    @Test
    void aDoiThatIsNotRegisteredIsLeftToItsOwnRule() {
        assertThat(check(new DoiStatus.Unregistered(DAY), List.of("a"), List.of()))
                .isEmpty();
    }

    @Test
    void whatTheStaleLockExplainsIsNotSaidTwice() {
        assertThat(check(new DoiStatus.Unknown("the lock does not cover it"), List.of(), List.of("a")))
                .isEmpty();
    }
}
