package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.source.SourceLocation;

class FailurePolicyTest {

    private static boolean fails(String failOn, Severity... severities) {
        List<Finding> findings = Arrays.stream(severities)
                .map(severity -> Finding.of(Rule.TERM_UNUSED, new SourceLocation("a", 1), "x")
                        .withSeverity(severity))
                .toList();
        return FailurePolicy.parse(failOn).fails(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "error,ERROR,true",
        "error,WARNING,false",
        "warning,ERROR,true",
        "warning,WARNING,true",
        "warning,INFO,false",
        "never,ERROR,false",
        " Error ,ERROR,true",
        "WARNING,WARNING,true",
    })
    void failsFromTheThresholdUpwards(String failOn, Severity severity, boolean fails) {
        assertThat(fails(failOn, Severity.INFO, severity)).isEqualTo(fails);
        assertThat(fails(failOn)).isFalse();
    }

    @Test
    void rejectsAnUnknownValue() {
        assertThatThrownBy(() -> FailurePolicy.parse("info"))
                .isInstanceOfSatisfying(HandbookException.class, invalid -> {
                    assertThat(invalid).hasMessage("'info' is not a value of failOn");
                    assertThat(invalid.hint()).contains("use error, warning or never");
                });
    }
}
