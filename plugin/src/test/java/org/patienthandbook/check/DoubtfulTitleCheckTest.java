package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubtfulTitleCheckTest {

    private final Check check = new DoubtfulTitleCheck();

    @Test
    void reportsATitleThatIsContainedInTheRegisteredTitle() {
        assertThat(new WorkFixture()
                        .registeredTitles("A review of ketamine for chronic pain: risks and benefits in 2014")
                        .findings(check))
                .containsExactly(
                        "references.yml:3: the title of 'n' is only similar to the registered title: your title"
                                + " is 'Ketamine for chronic pain: risks and benefits', the title at Crossref is 'A review of"
                                + " ketamine for chronic pain: risks and benefits in 2014' [doi-title-doubtful] (if both are the"
                                + " same work, write the registered title; if not, correct the DOI)");
    }

    @Test
    void acceptsTheRegisteredTitle() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }

    @Test
    void leavesAnotherTitleToAnotherRule() {
        assertThat(new WorkFixture()
                        .registeredTitles("Fern spores in northern bogs")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAnyTitleWithoutEvidence() {
        assertThat(new WorkFixture().registeredTitles("Fern spores in bogs").findingsWithoutEvidence(check))
                .isEmpty();
    }
}
