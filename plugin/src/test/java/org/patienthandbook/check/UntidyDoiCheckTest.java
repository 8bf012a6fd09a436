package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;

class UntidyDoiCheckTest {

    @Test
    void anUntidyDoiIsFoundAndTheHintHoldsTheTidyForm() {
        CitationSample sample = new CitationSample().with("a", 1, "DOI", "http://dx.doi.org/10.1111/bcp.12094.");

        assertThat(new UntidyDoiCheck().check(sample.handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.DOI_UNTIDY);
                    assertThat(finding.location()).hasToString("references.yml:2");
                    assertThat(finding.message())
                            .isEqualTo("the DOI of 'a' is untidy: 'http://dx.doi.org/10.1111/bcp.12094.' ends with '.'"
                                    + " and starts with 'http://dx.doi.org/'");
                    assertThat(finding.hint()).hasValue("write 10.1111/bcp.12094");
                });
    }

    @Test
    void aTidyDoiIsFine() {
        CitationSample sample = new CitationSample()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "doi:10.1111/b")
                .with("c", 9, "DOI", "https://doi.org/10.1111/c");

        assertThat(new UntidyDoiCheck().check(sample.handbook())).isEmpty();
    }

    @Test
    void whatIsNoDoiIsLeftToAnotherRule() {
        CitationSample sample =
                new CitationSample().with("a", 1, "DOI", "nonsense.").with("b", 5);

        assertThat(new UntidyDoiCheck().check(sample.handbook())).isEmpty();
    }
}
