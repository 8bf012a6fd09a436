package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.source.SourceLocation;

class FailurePolicyTest {

    private static boolean fails(String failOn, Severity... severities) {
        List<Finding> findings = java.util.Arrays.stream(severities)
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
    void findings_fail_a_build_from_a_severity_on(String failOn, Severity severity, boolean fails) {
        assertThat(fails(failOn, Severity.INFO, severity)).isEqualTo(fails);
        assertThat(fails(failOn)).isFalse();
    }

    @Test
    void another_word_is_refused() {
        assertThatThrownBy(() -> FailurePolicy.parse("info"))
                .isInstanceOfSatisfying(HandbookException.class, refused -> {
                    assertThat(refused).hasMessage("'info' is no value of failOn");
                    assertThat(refused.hint()).contains("write error, warning or never");
                });
    }
}
