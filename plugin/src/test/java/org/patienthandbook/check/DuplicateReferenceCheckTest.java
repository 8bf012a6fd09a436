package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;

class DuplicateReferenceCheckTest {

    private static final String HINT =
            " (if both are the same work, remove one and cite the other; if not, correct the ";

    private final Check check = new DuplicateReferenceCheck();

    @Test
    void reportsTheReferenceThatComesLaterInTheListWhenBothHaveTheSameDoi() {
        // "later" is cited first and has the lower number, but the order of the list counts
        ReferencesFixture references = new ReferencesFixture()
                .with("later", 9, "DOI", "https://dx.doi.org/10.1111/BCP.12094")
                .with("earlier", 2, "DOI", "10.1111/bcp.12094");

        assertThat(references.findings(check))
                .containsExactly("references.yml:9: the reference 'later' has the same DOI as 'earlier' at"
                        + " references.yml:2 [reference-duplicate]" + HINT + "DOI)");
    }

    @Test
    void reportsTheSamePmidInTwoSpellings() {
        ReferencesFixture references =
                new ReferencesFixture().with("a", 1, "PMID", "37204789").with("b", 5, "PMID", "PMID: 37204789");

        assertThat(references.findings(check))
                .containsExactly("references.yml:5: the reference 'b' has the same PMID as 'a' at references.yml:1"
                        + " [reference-duplicate]" + HINT + "PMID)");
    }

    @Test
    void reportsTheDoiOnlyWhenDoiAndPmidAreTheSame() {
        ReferencesFixture references = new ReferencesFixture()
                .with("a", 1, "PMID", "037204789", "DOI", "10.1111/a")
                .with("b", 5, "PMID", "PMID: 37204789", "DOI", "10.1111/a");

        assertThat(references.findings(check)).singleElement().asString().contains("has the same DOI as");
    }

    @Test
    void namesTheFirstReferenceWhenThereAreThree() {
        ReferencesFixture references = new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "10.1111/a")
                .with("c", 9, "DOI", "10.1111/a");

        assertThat(references.findings(check))
                .hasSize(2)
                .allMatch(finding -> finding.contains("as 'a' at references.yml:1"));
    }

    @Test
    void comparesAShortDoiByTheDoiThatItStandsFor() {
        WorkEvidence known = new WorkEvidence(
                Optional.of(new Doi("10.1111/A")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ReferencesFixture references = new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/a")
                .with("b", 5, "DOI", "10/abcd")
                .evidence(new Evidence(Map.of(), Map.of("b", known), List.of(), List.of(), 0));

        assertThat(references.findings(check))
                .singleElement()
                .asString()
                .startsWith("references.yml:5: the reference 'b' has the same DOI as 'a' at references.yml:1");
    }

    @Test
    void acceptsDifferentWorksAndReferencesWithoutAnIdentifier() {
        ReferencesFixture references = new ReferencesFixture()
                .with("a", 1, "DOI", "10.1111/a", "PMID", "1")
                .with("b", 5, "DOI", "10.1111//a", "PMID", "2")
                .with("c", 9, "PMID", "unknown")
                .with("d", 13, "PMID", "none", "DOI", "nonsense")
                .with("e", 17, "DOI", "nonsense");

        assertThat(references.findings(check)).isEmpty();
    }
}
