package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isFoundByItsLabel(Rule rule) {
        assertThat(rule.label()).matches("[a-z]+(-[a-z]+)+");
        assertThat(Rule.named(rule.label())).contains(rule);
    }

    @Test
    void isNotWaivableWhenARegistryReportsAnError() {
        assertThat(Arrays.stream(Rule.values()).filter(rule -> !rule.isWaivable()))
                .containsExactlyInAnyOrder(
                        Rule.DOI_UNREGISTERED,
                        Rule.DOI_TITLE_MISMATCH,
                        Rule.REFERENCE_RETRACTED,
                        Rule.REFERENCE_OF_CONCERN,
                        Rule.WAIVER_UNUSED);
    }
}
