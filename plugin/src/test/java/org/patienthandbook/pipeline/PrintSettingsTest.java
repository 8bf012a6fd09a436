package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;

/** What is printed, as written on the command line or in the pom. */
class PrintSettingsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:34:56Z"), ZoneOffset.UTC);

    private static PrintSettings written(String paper, String editions, String timestamp) {
        return new PrintSettings(true, Optional.ofNullable(paper), editions, Optional.ofNullable(timestamp), "1");
    }

    @Test
    void editions_are_read_in_any_order() {
        assertThat(written(null, " large-print,standard,standard ", null).plan().editions())
                .containsExactly(Edition.STANDARD, Edition.LARGE_PRINT);
        assertThat(written("a4", "standard", null).plan().paper()).contains(Paper.A4);
    }

    @Test
    void nothing_is_planned_where_nothing_is_printed() {
        PrintSettings off = new PrintSettings(false, Optional.of("legal"), "huge", Optional.empty(), "1");
        assertThat(off.plan().editions()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legal | standard | there is no paper 'legal' | use letter or a4",
                "a4 | standard,huge | there is no edition 'huge' | use standard, large-print"
            })
    void a_wrong_name_is_one_line_and_a_hint(String paper, String editions, String message, String hint) {
        assertThatThrownBy(() -> written(paper, editions, null).plan())
                .isInstanceOf(HandbookException.class)
                .hasMessage(message)
                .asInstanceOf(InstanceOfAssertFactories.type(HandbookException.class))
                .extracting(HandbookException::hint)
                .isEqualTo(Optional.of(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z,2026-11-01T00:00:00Z",
        "2026-11-01T02:00:00+02:00,2026-11-01T00:00:00Z",
        "1793491200,2026-11-01T00:00:00Z",
        "x,2026-11-22T00:00:00Z",
        ",2026-11-22T00:00:00Z"
    })
    void a_file_s_day_is_the_given_one_or_the_build_s(String timestamp, String instant) {
        assertThat(written(null, "standard", timestamp).pdf(NOON).timestamp()).isEqualTo(Instant.parse(instant));
    }

    @Test
    void a_day_that_is_none_is_one_line_and_a_hint() {
        assertThatThrownBy(() -> written(null, "standard", "yesterday").pdf(NOON))
                .isInstanceOf(HandbookException.class)
                .hasMessage("'yesterday' is no day and time");
    }
}
