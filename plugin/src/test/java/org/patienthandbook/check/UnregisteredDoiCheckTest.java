package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.work.Evidence;

class UnregisteredDoiCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Check check = new UnregisteredDoiCheck();

    private List<String> findings(DoiStatus status) {
        return new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/A")
                .evidence(new Evidence(Map.of("a", status), List.of(), List.of(), 0))
                .findings(check);
    }

    @Test
    void reportsADoiThatIsNotRegistered() {
        assertThat(findings(new DoiStatus.Unregistered(DAY)))
                .containsExactly("references.yml:2: the DOI '10.1111/A' of 'a' is not registered [doi-unregistered]"
                        + " (compare it with the DOI on the work's own web page; if it is correct and new, build again"
                        + " later with -Dhandbook.citations=refresh)");
    }

    @Test
    void acceptsARegisteredDoi() {
        assertThat(findings(new DoiStatus.Registered(DAY))).isEmpty();
    }

    @Test
    void acceptsADoiOfUnknownStatus() {
        assertThat(findings(new DoiStatus.Unknown("doi.org did not answer"))).isEmpty();
    }

    @Test
    void acceptsADoiWithoutAStatus() {
        assertThat(new ReferencesFixture().with("a", 1, "DOI", "10.1111/a").findings(check))
                .isEmpty();
    }
}
