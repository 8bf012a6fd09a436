package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestedDoiCheckTest {

    private final Check check = new SuggestedDoiCheck();

    @Test
    void reportsAReferenceThatSeemsToHaveADoi() {
        assertThat(new WorkFixture()
                        .without("DOI")
                        .suggestedDoi("10.1111/found")
                        .findings(check))
                .containsExactly("references.yml:1: the reference 'n' seems to have the DOI '10.1111/found', registered"
                        + " for 'A title', 2014 [doi-suggested] (open https://doi.org/10.1111/found; if it is this work,"
                        + " add the DOI 10.1111/found to the reference; if not, waive the rule)");
    }

    @Test
    void acceptsAReferenceWithADoi() {
        assertThat(new WorkFixture().suggestedDoi("10.1111/found").findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAReferenceWithoutASuggestion() {
        assertThat(new WorkFixture().without("DOI").findings(check)).isEmpty();
    }

    @Test
    void acceptsAnyReferenceWithoutEvidence() {
        assertThat(new WorkFixture()
                        .without("DOI")
                        .suggestedDoi("10.1111/found")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }
}
