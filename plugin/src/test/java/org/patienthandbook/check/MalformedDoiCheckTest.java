package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;

class MalformedDoiCheckTest {

    @Test
    void whatIsNoDoiIsFoundOnItsLine() {
        CitationSample sample = new CitationSample().with("a", 1, "DOI", "1O.1111/bcp.12094");

        assertThat(new MalformedDoiCheck().check(sample.handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.DOI_MALFORMED);
                    assertThat(finding.location()).hasToString("references.yml:2");
                    assertThat(finding.message())
                            .isEqualTo(
                                    "the reference 'a' has no valid DOI: '1O.1111/bcp.12094' does not start with '10.'"
                                            + " and a number");
                    assertThat(finding.hint()).isPresent();
                });
    }

    @Test
    void aDoiIsFineHoweverItIsSpelled() {
        CitationSample sample = new CitationSample().with("a", 1, "DOI", "http://dx.doi.org/10.1111/a.");

        assertThat(new MalformedDoiCheck().check(sample.handbook())).isEmpty();
    }

    @Test
    void aReferenceWithoutADoiIsFine() {
        assertThat(new MalformedDoiCheck()
                        .check(new CitationSample().with("a", 1).handbook()))
                .isEmpty();
    }
}
