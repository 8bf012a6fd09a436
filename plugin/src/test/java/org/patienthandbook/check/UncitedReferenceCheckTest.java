package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UncitedReferenceCheckTest {

    private final Check check = new UncitedReferenceCheck();

    @Test
    void reportsAReferenceThatNoPageCites() {
        assertThat(new ReferencesFixture().with("peres2004", 5).findings(check))
                .containsExactly("references.yml:5: no page cites the reference 'peres2004' [reference-uncited]"
                        + " (cite it on a page with cite:[peres2004], or remove it from the reference list)");
    }

    @Test
    void acceptsACitedReference() {
        assertThat(new ReferencesFixture().with("a", 1).cited().findings(check)).isEmpty();
    }

    @Test
    void acceptsAHandbookWithoutReferences() {
        assertThat(new ReferencesFixture().findings(check)).isEmpty();
    }
}
