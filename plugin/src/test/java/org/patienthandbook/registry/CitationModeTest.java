package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patienthandbook.finding.HandbookException;

class CitationModeTest {

    @ParameterizedTest
    @EnumSource
    void aModeIsFoundByItsName(CitationMode mode) {
        assertThat(CitationMode.named(mode.label())).isEqualTo(mode);
    }

    @Test
    void anotherNameSaysWhichThereAre() {
        assertThatThrownBy(() -> CitationMode.named("always"))
                .isInstanceOfSatisfying(HandbookException.class, failure -> {
                    assertThat(failure).hasMessageContaining("'always'");
                    assertThat(failure.hint().orElseThrow()).contains("auto, frozen or refresh");
                });
    }
}
