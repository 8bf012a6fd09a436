package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN =
            List.of("title", "symptoms", "niesters2014", "navigation", "crps", "CRPS type I");

    @ParameterizedTest
    @CsvSource({
        "symptons, symptoms",
        "titel, title",
        "Title, title",
        "niester2014, niesters2014",
        "NAVIGATON, navigation",
        "navigatoin, navigation",
        "crsp, crps",
        "crps type 1, CRPS type I",
    })
    void suggestsTheNearestName(String written, String known) {
        assertThat(Suggestion.didYouMean(written, KNOWN)).contains("did you mean '" + known + "'?");
    }

    @ParameterizedTest
    @CsvSource({"zebra", "''", "x", "abc", "something else altogether"})
    void suggestsNothingWhenNoNameIsNear(String written) {
        assertThat(Suggestion.nearest(written, KNOWN)).isEmpty();
    }

    @Test
    void prefersTheAlphabeticallyFirstOfEquallyNearNames() {
        assertThat(Suggestion.nearest("pane", List.of("pant", "pans", "pand"))).contains("pand");
    }
}
