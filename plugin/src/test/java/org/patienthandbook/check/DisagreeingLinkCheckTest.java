package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisagreeingLinkCheckTest {

    private static final String HINT =
            " [link-disagrees] (write the link of this work, or list both works, each with its own link)";

    private final Check check = new DisagreeingLinkCheck();

    private List<String> findings(String url) {
        return new WorkFixture().field("URL", url).findingsWithoutEvidence(check);
    }

    @Test
    void reportsALinkWithTheWordsOfAnotherTitle() {
        assertThat(
                        findings(
                                "https://www.psychiatry.org/blogs/chronic-pain-and-mental-health-often-interconnected#:~:text=x"))
                .containsExactly("references.yml:1: the link of 'n' seems to lead to another work: the title is"
                        + " 'Ketamine for chronic pain: risks and benefits', but the link contains the words 'chronic"
                        + " pain mental health often interconnected'" + HINT);
    }

    @Test
    void reportsALinkWithAnotherDoi() {
        assertThat(findings("https://doi.org/10.1111/other"))
                .containsExactly("references.yml:1: the link of 'n' leads to the DOI '10.1111/other', but the"
                        + " reference has the DOI '10.1111/bcp.12094'" + HINT);
    }

    @Test
    void reportsAPubMedLinkWithAnotherNumber() {
        WorkFixture work = new WorkFixture().field("PMID", "123").field("URL", "https://pubmed.ncbi.nlm.nih.gov/124/");

        assertThat(work.findingsWithoutEvidence(check))
                .containsExactly("references.yml:1: the link of 'n' leads to the PMID '124', but the reference has the"
                        + " PMID '123'" + HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/ketamine-for-chronic-pain-risks-and-benefits.html",
                "https://example.org/articles/12345",
                "https://example.org/2020/11/a-short-path",
                "https://doi.org/10.1111/BCP.12094",
                "https://bpspubs.onlinelibrary.wiley.com/doi/full/10.1111/bcp.12094/full?x=10%"
            })
    void acceptsALinkThatMayLeadToTheWork(String url) {
        assertThat(findings(url)).isEmpty();
    }
}
