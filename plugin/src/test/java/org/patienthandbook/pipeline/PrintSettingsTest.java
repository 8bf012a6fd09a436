package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.PrintPlan;

class PrintSettingsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:34:56Z"), ZoneOffset.UTC);

    private static Instant timestamp(Optional<Instant> given) {
        return new PrintSettings(PrintPlan.NOTHING, given, "1").pdf(NOON).timestamp();
    }

    @Test
    void usesTheDayOfTheBuildUnlessATimestampIsGiven() {
        assertThat(timestamp(Optional.empty())).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(timestamp(Optional.of(Instant.EPOCH))).isEqualTo(Instant.EPOCH);
    }
}
