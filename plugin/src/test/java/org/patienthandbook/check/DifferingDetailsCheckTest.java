package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferingDetailsCheckTest {

    private final Check check = new DifferingDetailsCheck();

    @Test
    void reportsAllDifferingDetailsTogether() {
        WorkFixture work = new WorkFixture()
                .registeredAuthor("Smith", "J")
                .registeredYear(2011)
                .registeredField("volume", "78")
                .registeredField("page", "100-110");

        assertThat(work.findings(check))
                .containsExactly("references.yml:3: the details of 'n' differ from those at Crossref: first author"
                        + " 'Niesters' instead of 'Smith'; year '2014' instead of '2011'; volume '77' instead of '78';"
                        + " first page '357' instead of '100' [doi-details-differ] (compare them with the work itself;"
                        + " correct what is wrong, or waive the rule if the registry is wrong)");
    }

    @Test
    void acceptsTheRegisteredDetails() {
        assertThat(new WorkFixture().findings(check)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015})
    void acceptsOneYearOfDifference(int year) {
        assertThat(new WorkFixture().registeredYear(year).findings(check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de Almeida, Almeida", "Senne Soares, Soares", "O'Connell, O’Connell", "Piñeiro, Pineiro", "Li, LI"})
    void acceptsTheSameAuthorInAnotherSpelling(String written, String registered) {
        WorkFixture work = new WorkFixture()
                .field("author", List.of(Map.of("family", written, "given", "A.")))
                .registeredAuthor(registered, "A");

        assertThat(work.findings(check)).isEmpty();
    }

    @Test
    void acceptsAnArticleNumberInsteadOfPages() {
        assertThat(new WorkFixture()
                        .field("page", "e2314406")
                        .registeredField("page", "e2314406-e2314406")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void leavesTheDetailsOfAnotherWorkToAnotherRule() {
        assertThat(new WorkFixture()
                        .registeredTitles("Fern spores in northern bogs")
                        .registeredAuthor("Other", "O")
                        .findings(check))
                .isEmpty();
    }

    @Test
    void acceptsAnyDetailsWithoutEvidence() {
        assertThat(new WorkFixture().registeredYear(2011).findingsWithoutEvidence(check))
                .isEmpty();
    }
}
