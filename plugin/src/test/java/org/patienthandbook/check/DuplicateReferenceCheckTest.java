package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;

class DuplicateReferenceCheckTest {

    @Test
    void theLaterOfTwoReferencesWithOneDoiIsFound() {
        // cited first, so it has the lower number; the file decides
        CitationSample sample = new CitationSample()
                .with("later", 9, "DOI", "https://dx.doi.org/10.1111/BCP.12094")
                .with("earlier", 2, "DOI", "10.1111/bcp.12094");

        assertThat(new DuplicateReferenceCheck().check(sample.handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.REFERENCE_DUPLICATE);
                    assertThat(finding.location()).hasToString("references.yml:9");
                    assertThat(finding.message())
                            .isEqualTo("the reference 'later' has the DOI of 'earlier' at references.yml:2");
                });
    }

    @Test
    void onePmidInTwoSpellingsIsFoundOnce() {
        CitationSample sample = new CitationSample()
                .with("a", 1, "PMID", "037204789", "DOI", "10.1111/a")
                .with("b", 5, "PMID", "PMID: 37204789", "DOI", "10.1111/a");

        assertThat(new DuplicateReferenceCheck().check(sample.handbook())).hasSize(1);
        assertThat(new DuplicateReferenceCheck()
                        .check(new CitationSample()
                                .with("a", 1, "PMID", "37204789")
                                .with("b", 5, "PMID", "PMID: 37204789")
                                .handbook()))
                .extracting(Finding::message)
                .containsExactly("the reference 'b' has the PMID of 'a' at references.yml:1");
    }

    @Test
    void everyFurtherOneNamesTheFirst() {
        CitationSample sample = new CitationSample()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "10.1111/a")
                .with("c", 9, "DOI", "10.1111/a");

        assertThat(new DuplicateReferenceCheck().check(sample.handbook()))
                .hasSize(2)
                .allMatch(finding -> finding.message().endsWith("at references.yml:1"));
    }

    @Test
    void aShortDoiIsTheOneItStandsFor() {
        WorkEvidence known = new WorkEvidence(
                Optional.of(new Doi("10.1111/A")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CitationSample sample = new CitationSample()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "10/abcd")
                .knowing(new Evidence(Map.of(), Map.of("b", known), List.of(), List.of(), 0));

        assertThat(new DuplicateReferenceCheck().check(sample.handbook()))
                .extracting(Finding::message)
                .containsExactly("the reference 'b' has the DOI of 'a' at references.yml:1");
    }

    @Test
    void differentWorksAndThoseWithoutNamesAreFine() {
        CitationSample sample = new CitationSample()
                .with("a", 1, "DOI", "10.1111/a", "PMID", "1")
                .with("b", 5, "DOI", "10.1111//a", "PMID", "2")
                .with("c", 9, "PMID", "unknown")
                .with("d", 13, "PMID", "none", "DOI", "nonsense")
                .with("e", 17, "DOI", "nonsense");

        assertThat(new DuplicateReferenceCheck().check(sample.handbook())).isEmpty();
    }
}
