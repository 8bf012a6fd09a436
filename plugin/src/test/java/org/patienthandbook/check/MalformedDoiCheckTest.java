package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedDoiCheckTest {

    private final Check check = new MalformedDoiCheck();

    @Test
    void reportsATextThatIsNotADoi() {
        assertThat(new ReferencesFixture()
                        .with("a", 1, "DOI", "1O.1111/bcp.12094")
                        .findings(check))
                .containsExactly("references.yml:2: the DOI of 'a' is not valid: '1O.1111/bcp.12094' does not start"
                        + " with '10.' and a number [doi-malformed] (copy only the DOI from the work's own web page; a"
                        + " DOI looks like 10.1111/bcp.12094)");
    }

    @Test
    void acceptsADoiInAnUntidySpelling() {
        assertThat(new ReferencesFixture()
                        .with("a", 1, "DOI", "http://dx.doi.org/10.1111/a.")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAReferenceWithoutADoi() {
        assertThat(new ReferencesFixture().with("a", 1).findings(check)).isEmpty();
    }
}
