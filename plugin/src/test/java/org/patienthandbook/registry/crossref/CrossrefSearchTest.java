package org.patienthandbook.registry.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.source.SourceLocation;

class CrossrefSearchTest {

    private static final String TITLE = "Resveratrol increases glutamate uptake";

    private RegistryStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new RegistryStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static Reference reference(Map<String, Object> fields) {
        SourceLocation place = new SourceLocation("references.yml", 1);
        return new Reference("r", fields, Optional.empty(), place, 1, place, List.of());
    }

    private static Reference reference() {
        return reference(Map.of(
                "type",
                "article-journal",
                "title",
                TITLE,
                "author",
                List.of(Map.of("family", "Almeida", "non-dropping-particle", "de")),
                "issued",
                Map.of("date-parts", List.of(List.of(2007)))));
    }

    private Optional<DoiSuggestion> find() {
        return new CrossrefSearch(stub.crossrefRegistry()).find(reference())
                        instanceof Answered<Optional<DoiSuggestion>> answered
                ? answered.value()
                : Optional.empty();
    }

    /** A result as Crossref returns it, in the format {@code doi, author, year, type}. */
    private static String result(String title, String... values) {
        return "{\"DOI\":\"" + values[0] + "\",\"title\":[\"" + title + "\"],\"author\":[{\"family\":\"" + values[1]
                + "\",\"given\":\"L\"}],\"issued\":{\"date-parts\":[[" + values[2] + "]]},\"type\":\"" + values[3]
                + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "Resveratrol increases glutamate uptake, de Almeida, 2007, journal-article, true",
        "Resveratrol increases glutamate uptake, Almeida, 2006, journal-article, true",
        "Resveratrol increases glutamate intake in rats, de Almeida, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, dos Santos, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2010, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2007, component, false"
    })
    void findsAWorkOnlyWhenTitleAuthorYearAndTypeMatch(ArgumentsAccessor row) {
        stub.finding(result(row.getString(0), "10.1007/s1", row.getString(1), row.getString(2), row.getString(3)));

        assertThat(find().isPresent()).isEqualTo(row.getBoolean(4));
    }

    @Test
    void ignoresCopies() {
        stub.finding(
                result(TITLE, "10.65215/copy", "de Almeida", "2007", "journal-article"),
                result(TITLE, "10.1007/s1", "de Almeida", "2007", "journal-article"));

        assertThat(find().map(DoiSuggestion::doi)).contains(new Doi("10.1007/s1"));
    }

    @Test
    void findsNothingWhenTwoWorksMatch() {
        stub.finding(
                result(TITLE, "10.1007/s1", "de Almeida", "2007", "journal-article"),
                result(TITLE, "10.1007/s2", "Almeida", "2006", "journal-article"));

        assertThat(find()).isEmpty();
    }

    @Test
    void canFindOnlyAWorkWithTitleAuthorAndYear() {
        assertThat(CrossrefSearch.canFind(reference())).isTrue();
        assertThat(CrossrefSearch.canFind(reference(Map.of("type", "article-journal", "title", TITLE))))
                .isFalse();
    }
}
