package org.patienthandbook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceLocationTest {

    @Test
    void isOrderedByFileLineAndColumn() {
        assertThat(new SourceLocation("a", 2))
                .isGreaterThan(new SourceLocation("a", 1, 9))
                .isLessThan(new SourceLocation("b", 1));
        assertThat(SourceLocation.ofFile("a")).isEqualTo(new SourceLocation("a", 0));
    }

    @Test
    void rejectsBlankFilesAndNegativeLines() {
        assertThatThrownBy(() -> new SourceLocation("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceLocation(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
