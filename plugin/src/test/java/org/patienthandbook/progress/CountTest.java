package org.patienthandbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource({"0, 0 pages", "1, 1 page", "2, 2 pages"})
    void usesThePluralUnlessThereIsOne(int number, String expected) {
        assertThat(Count.of(number, "page")).isEqualTo(expected);
    }
}
