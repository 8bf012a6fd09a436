package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.source.SourceLocation;

class RuleSettingsTest {

    private static final Finding FINDING = Finding.of(
                    Rule.TERM_UNUSED, new SourceLocation("glossary.adoc", 3), "no page uses the term 'x'")
            .withHint("use it");

    @Test
    void keepsTheDefaultSeverityOfOtherRules() {
        assertThat(RuleSettings.DEFAULT.apply(List.of(FINDING))).containsExactly(FINDING);
        assertThat(RuleSettings.parse(Map.of("link-target-missing", "off")).apply(List.of(FINDING)))
                .containsExactly(FINDING);
    }

    @Test
    void changesOnlyTheSeverityOfAFinding() {
        for (String severity : List.of("error", "warning", "info", " ERROR ")) {
            List<Finding> changed =
                    RuleSettings.parse(Map.of(" term-unused", severity)).apply(List.of(FINDING));
            assertThat(changed).singleElement().satisfies(finding -> {
                assertThat(finding.severity().label()).isEqualToIgnoringCase(severity.strip());
                assertThat(finding.withSeverity(FINDING.severity())).isEqualTo(FINDING);
            });
        }
    }

    @Test
    void dropsFindingsOfARuleThatIsOff() {
        RuleSettings settings = RuleSettings.parse(Map.of("term-unused", "off"));
        assertThat(settings.apply(List.of(FINDING))).isEmpty();
        assertThat(settings.isOn(Rule.TERM_UNUSED)).isFalse();
        assertThat(settings.isOn(Rule.LINK_TARGET_MISSING)).isTrue();
        assertThat(settings.rulesOn()).isEqualTo(Rule.values().length - 1);
    }

    @Test
    void suggestsTheNearestRuleForAnUnknownOne() {
        assertThatThrownBy(() -> RuleSettings.parse(Map.of("term-unsed", "off")))
                .isInstanceOfSatisfying(HandbookException.class, invalid -> {
                    assertThat(invalid).hasMessage("there is no rule 'term-unsed'");
                    assertThat(invalid.hint()).contains("did you mean 'term-unused'?");
                });
    }

    @Test
    void rejectsAnUnknownSeverity() {
        assertThatThrownBy(() -> RuleSettings.parse(Map.of("term-unused", "fatal")))
                .isInstanceOfSatisfying(HandbookException.class, invalid -> {
                    assertThat(invalid).hasMessage("'fatal' is not a severity");
                    assertThat(invalid.hint()).contains("use error, warning, info or off");
                });
    }
}
