package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;

class UnverifiedDoiCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final String HINT = " [doi-unverified] (run 'mvn site' with a network connection; if a registry did"
            + " not answer, run it again later)";

    private static List<String> findings(DoiStatus status, List<String> outdated, List<String> uncovered) {
        return findings(new Evidence(Map.of("a", status), outdated, uncovered, 0));
    }

    private static List<String> findings(Evidence evidence) {
        return new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5)
                .evidence(evidence)
                .findings(new UnverifiedDoiCheck());
    }

    @Test
    void reportsADoiOfUnknownStatusWithTheReason() {
        assertThat(findings(new DoiStatus.Unknown("doi.org could not be reached"), List.of(), List.of()))
                .containsExactly("references.yml:2: the DOI '10.1111/a' of 'a' is not verified: doi.org could not be"
                        + " reached" + HINT);
    }

    @Test
    void reportsAnOutdatedAnswerWithItsDate() {
        assertThat(findings(new DoiStatus.Registered(DAY), List.of("a"), List.of()))
                .containsExactly(
                        "references.yml:2: the DOI '10.1111/a' of 'a' was last verified on 2026-01-02, which is"
                                + " too long ago" + HINT);
    }

    @Test
    void reportsARegisteredDoiWhoseWorkCouldNotBeLookedUp() {
        WorkEvidence unknown = new WorkEvidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Crossref did not answer"));

        assertThat(findings(new Evidence(
                        Map.of("a", new DoiStatus.Registered(DAY)), Map.of("a", unknown), List.of(), List.of(), 0)))
                .containsExactly("references.yml:2: the DOI '10.1111/a' of 'a' is registered, but its work could not be"
                        + " looked up: Crossref did not answer" + HINT);
    }

    @Test
    void acceptsAVerifiedDoi() {
        assertThat(findings(new DoiStatus.Registered(DAY), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void leavesADoiThatIsNotRegisteredToAnotherRule() {
        assertThat(findings(new DoiStatus.Unregistered(DAY), List.of("a"), List.of()))
                .isEmpty();
    }

    @Test
    void leavesAReferenceThatTheLockDoesNotCoverToAnotherRule() {
        assertThat(findings(new DoiStatus.Unknown("the lock does not cover it"), List.of(), List.of("a")))
                .isEmpty();
    }
}
