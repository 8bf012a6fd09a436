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
    void rules_keep_their_own_severity_unless_it_is_changed() {
        assertThat(RuleSettings.DEFAULT.apply(List.of(FINDING))).containsExactly(FINDING);
        assertThat(RuleSettings.parse(Map.of("link-target-missing", "off")).apply(List.of(FINDING)))
                .containsExactly(FINDING);
    }

    @Test
    void a_rule_gets_another_severity_and_its_finding_stays_the_same_otherwise() {
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
    void a_rule_that_is_off_finds_nothing_and_does_not_count() {
        RuleSettings settings = RuleSettings.parse(Map.of("term-unused", "off"));
        assertThat(settings.apply(List.of(FINDING))).isEmpty();
        assertThat(settings.isOn(Rule.TERM_UNUSED)).isFalse();
        assertThat(settings.isOn(Rule.LINK_TARGET_MISSING)).isTrue();
        assertThat(settings.rulesOn()).isEqualTo(Rule.values().length - 1);
    }

    @Test
    void a_rule_that_does_not_exist_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> RuleSettings.parse(Map.of("term-unsed", "off")))
                .isInstanceOfSatisfying(HandbookException.class, refused -> {
                    assertThat(refused).hasMessage("there is no rule 'term-unsed'");
                    assertThat(refused.hint()).contains("did you mean 'term-unused'?");
                });
    }

    @Test
    void a_severity_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> RuleSettings.parse(Map.of("term-unused", "fatal")))
                .isInstanceOfSatisfying(HandbookException.class, refused -> {
                    assertThat(refused).hasMessage("'fatal' is no severity");
                    assertThat(refused.hint()).contains("write error, warning, info or off");
                });
    }
}
