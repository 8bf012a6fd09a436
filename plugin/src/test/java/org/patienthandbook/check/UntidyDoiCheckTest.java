package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntidyDoiCheckTest {

    private final Check check = new UntidyDoiCheck();

    @Test
    void reportsAnUntidyDoiWithItsTidyForm() {
        assertThat(new ReferencesFixture()
                        .with("a", 1, "DOI", "http://dx.doi.org/10.1111/bcp.12094.")
                        .findings(check))
                .containsExactly("references.yml:2: the DOI of 'a' is untidy: 'http://dx.doi.org/10.1111/bcp.12094.'"
                        + " ends with '.' and starts with 'http://dx.doi.org/' [doi-untidy] (write 10.1111/bcp.12094)");
    }

    @Test
    void acceptsTheThreeTidyForms() {
        ReferencesFixture references = new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "doi:10.1111/b")
                .with("c", 9, "DOI", "https://doi.org/10.1111/c");

        assertThat(references.findings(check)).isEmpty();
    }

    @Test
    void leavesATextThatIsNotADoiToAnotherRule() {
        ReferencesFixture references =
                new ReferencesFixture().with("a", 1, "DOI", "nonsense.").with("b", 5);

        assertThat(references.findings(check)).isEmpty();
    }
}
