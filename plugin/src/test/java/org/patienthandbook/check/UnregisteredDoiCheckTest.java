package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.work.Evidence;

class UnregisteredDoiCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static CitationSample knowing(DoiStatus status) {
        return new CitationSample()
                .with("a", 1, "DOI", "10.1111/A")
                .knowing(new Evidence(Map.of("a", status), List.of(), List.of(), 0));
    }

    @Test
    void aDoiThatIsNotRegisteredIsFound() {
        assertThat(new UnregisteredDoiCheck()
                        .check(knowing(new DoiStatus.Unregistered(DAY)).handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.DOI_UNREGISTERED);
                    assertThat(finding.location()).hasToString("references.yml:2");
                    assertThat(finding.message()).isEqualTo("the DOI '10.1111/A' of 'a' is not registered");
                    assertThat(finding.hint()).isPresent();
                });
    }

    @Test
    void aRegisteredDoiIsFine() {
        assertThat(new UnregisteredDoiCheck()
                        .check(knowing(new DoiStatus.Registered(DAY)).handbook()))
                .isEmpty();
    }

    @Test
    void anUnknownOneIsNoBadDoi() {
        assertThat(new UnregisteredDoiCheck()
                        .check(knowing(new DoiStatus.Unknown("nobody answered")).handbook()))
                .isEmpty();
        assertThat(new UnregisteredDoiCheck()
                        .check(new CitationSample()
                                .with("a", 1, "DOI", "10.1111/a")
                                .handbook()))
                .isEmpty();
    }
}
