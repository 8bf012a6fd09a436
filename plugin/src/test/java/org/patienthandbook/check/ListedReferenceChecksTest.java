package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.Finding;

/** The rules about a list as it is written, without a registry. */
class ListedReferenceChecksTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.psychiatry.org/blogs/chronic-pain-and-mental-health-often-interconnected#:~:text=x, true",
        "https://example.org/ketamine-for-chronic-pain-risks-and-benefits.html, false",
        "https://example.org/articles/12345, false",
        "https://example.org/2020/11/a-short-path, false",
        "https://doi.org/10.1111/other, true",
        "https://doi.org/10.1111/BCP.12094, false",
        "https://bpspubs.onlinelibrary.wiley.com/doi/full/10.1111/bcp.12094/full?x=10%, false"
    })
    void aLinkLeadsToItsWork(String url, boolean disagrees) {
        List<Finding> found = new WorkSample().written("URL", url).findingsOffline(new DisagreeingLinkCheck());

        assertThat(found).hasSize(disagrees ? 1 : 0);
    }

    @Test
    void aPubMedLinkHasTheReferencesOwnNumber() {
        WorkSample sample =
                new WorkSample().written("PMID", "123").written("URL", "https://pubmed.ncbi.nlm.nih.gov/124/");

        assertThat(sample.findingsOffline(new DisagreeingLinkCheck()))
                .extracting(Finding::message)
                .containsExactly("the link of 'n' leads to number 124 of PubMed, but its PMID is 123");
    }

    @Test
    void oneTitleAndYearIsOneWork() {
        Map<String, Object> same = Map.of(
                "title",
                "Ketamine for Chronic Pain. Risks and Benefits",
                "issued",
                Map.of("date-parts", List.of(List.of(2014, 5))));

        assertThat(new WorkSample().beside("m", same).findingsOffline(new SimilarReferenceCheck()))
                .extracting(Finding::message)
                .containsExactly("the reference 'm' has the title and year of 'n' at references.yml:1");
        assertThat(new WorkSample()
                        .in(2014)
                        .written("issued", Map.of("date-parts", List.of(List.of(2015))))
                        .beside("m", same)
                        .findingsOffline(new SimilarReferenceCheck()))
                .isEmpty();
    }

    @Test
    void aReferenceThatIsOnlyADoiLacksEverythingUntilTheRegistryFillsIt() {
        WorkSample only = new WorkSample()
                .without("title")
                .without("author")
                .without("issued")
                .without("container-title");

        assertThat(only.findingsOffline(new IncompleteReferenceCheck()))
                .extracting(Finding::message)
                .containsExactly(
                        "the reference 'n' lacks a title, an author, a year and its journal (container-title)");
        assertThat(only.registered("container-title", "A journal").findings(new IncompleteReferenceCheck()))
                .isEmpty();
    }

    @Test
    void whatAnotherWorksRecordHoldsIsMissingAllTheSame() {
        WorkSample wrong =
                new WorkSample().titled("Fern spores in northern bogs").without("author");

        assertThat(wrong.findings(new IncompleteReferenceCheck()))
                .extracting(Finding::message)
                .containsExactly("the reference 'n' lacks an author");
    }

    @Test
    void aRegistryThatAnsweredFillsInNothingMore() {
        WorkSample wrong =
                new WorkSample().titled("Fern spores in northern bogs").without("author");

        assertThat(wrong.findings(new IncompleteReferenceCheck()).get(0).hint())
                .get()
                .asString()
                .doesNotContain("network");
        assertThat(wrong.findingsOffline(new IncompleteReferenceCheck()).get(0).hint())
                .get()
                .asString()
                .contains("once with a network");
    }

    @Test
    void aPageOfAnOrganisationNeedsNoAuthor() {
        assertThat(new WorkSample()
                        .written("type", "webpage")
                        .without("author")
                        .written("publisher", "A clinic")
                        .findingsOffline(new IncompleteReferenceCheck()))
                .isEmpty();
    }
}
