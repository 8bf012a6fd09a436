package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncompleteReferenceCheckTest {

    private final Check check = new IncompleteReferenceCheck();

    private static WorkFixture onlyADoi() {
        return new WorkFixture()
                .without("title")
                .without("author")
                .without("issued")
                .without("container-title");
    }

    @Test
    void reportsEveryMissingDetailOfAnArticle() {
        assertThat(onlyADoi().findingsWithoutEvidence(check))
                .containsExactly("references.yml:1: the reference 'n' has no title, author, year or journal"
                        + " (container-title) [reference-incomplete] (add what is missing, or run 'mvn site' with a"
                        + " network connection: the registry of the DOI provides it)");
    }

    @Test
    void acceptsMissingDetailsWhenTheRegistryProvidesThem() {
        assertThat(onlyADoi().registeredField("container-title", "A journal").findings(check))
                .isEmpty();
    }

    @Test
    void reportsAMissingDetailWhenTheRecordBelongsToAnotherWork() {
        WorkFixture wrongDoi = new WorkFixture()
                .registeredTitles("Fern spores in northern bogs")
                .without("author");
        assertThat(wrongDoi.findings(check))
                .containsExactly("references.yml:1: the reference 'n' has no author [reference-incomplete] (add what"
                        + " is missing; if the work itself does not say it, waive the rule with that reason)");
    }

    @Test
    void acceptsAWebPageWithAPublisherInsteadOfAnAuthor() {
        assertThat(new WorkFixture()
                        .field("type", "webpage")
                        .without("author")
                        .field("publisher", "A clinic")
                        .findingsWithoutEvidence(check))
                .isEmpty();
    }
}
