package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MismatchedTitleCheckTest {

    private final Check check = new MismatchedTitleCheck();

    @Test
    void reportsADoiThatIsRegisteredForAnotherTitle() {
        assertThat(new WorkFixture()
                        .registeredTitles("Fern spores in northern bogs")
                        .cited()
                        .findings(check))
                .containsExactly("references.yml:3: the DOI of 'n' belongs to another work: your title is 'Ketamine for"
                        + " chronic pain: risks and benefits', the title at Crossref is 'Fern spores in northern bogs',"
                        + " first cited at pages/index.adoc:4 [doi-title-mismatch] (decide which of the two works you"
                        + " mean, and write its DOI and its title)");
    }

    @Test
    void showsTheRegisteredTitleWithoutMarkup() {
        assertThat(new WorkFixture()
                        .registeredTitles("Fern <i>spores</i> in CO<sub>2</sub> < bogs")
                        .findings(check))
                .singleElement()
                .asString()
                .contains("the title at Crossref is 'Fern spores in CO2 < bogs'");
    }

    @Test
    void acceptsAnyTitleOfTheWork() {
        assertThat(new WorkFixture()
                        .registeredTitles("慢性疼痛", "Ketamine for chronic pain: risks and benefits")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void leavesASimilarTitleToAnotherRule() {
        assertThat(new WorkFixture()
                        .registeredTitles("A review of ketamine for chronic pain: risks and benefits in 2014")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAnyTitleWithoutEvidence() {
        assertThat(new WorkFixture().registeredTitles("Fern spores in bogs").findingsWithoutEvidence(check))
                .isEmpty();
    }

    @Test
    void acceptsTheRegisteredTitle() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }
}
