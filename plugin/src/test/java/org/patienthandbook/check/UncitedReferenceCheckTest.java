package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;

class UncitedReferenceCheckTest {

    @Test
    void aReferenceThatNoPageCitesIsFound() {
        assertThat(new UncitedReferenceCheck()
                        .check(new CitationSample().with("peres2004", 5).handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.REFERENCE_UNCITED);
                    assertThat(finding.location()).hasToString("references.yml:5");
                    assertThat(finding.message()).isEqualTo("no page cites the reference 'peres2004'");
                    assertThat(finding.hint().orElseThrow()).contains("cite:[peres2004]");
                });
    }

    @Test
    void aReferenceThatIsCitedIsFine() {
        assertThat(new UncitedReferenceCheck()
                        .check(new CitationSample().with("a", 1).cited().handbook()))
                .isEmpty();
    }

    @Test
    void aHandbookWithoutReferencesIsFine() {
        assertThat(new UncitedReferenceCheck().check(new CitationSample().handbook()))
                .isEmpty();
    }
}
