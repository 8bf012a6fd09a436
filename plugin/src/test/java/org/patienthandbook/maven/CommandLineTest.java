package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.HandbookException;

class CommandLineTest {

    private static final File BASE = new File("/project").getAbsoluteFile();

    private static CommandLine with(String... namesAndValues) {
        Properties user = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            user.setProperty("handbook." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new CommandLine(user);
    }

    @Test
    void the_command_line_beats_the_pom_and_the_pom_holds_without_it() {
        assertThat(with("failOn", "never").text("failOn", "warning")).isEqualTo("never");
        assertThat(with().text("failOn", "warning")).isEqualTo("warning");
        assertThat(with("other", "x").text("failOn", "warning")).isEqualTo("warning");
    }

    @Test
    void a_flag_is_set_by_its_name_alone_and_can_be_taken_back() {
        assertThat(with("skip", "").flag("skip", false)).isTrue();
        assertThat(with("skip", "true").flag("skip", false)).isTrue();
        assertThat(with("skip", "false").flag("skip", true)).isFalse();
        assertThat(with().flag("skip", true)).isTrue();
    }

    @Test
    void a_relative_folder_is_one_of_the_module() {
        assertThat(with("outputDirectory", "out").folder("outputDirectory", new File("/x"), BASE))
                .isEqualTo(new File(BASE, "out"));
        File absolute = new File("/elsewhere").getAbsoluteFile();
        assertThat(with("outputDirectory", absolute.getPath()).folder("outputDirectory", new File("/x"), BASE))
                .isEqualTo(absolute);
        assertThat(with().folder("outputDirectory", absolute, BASE)).isEqualTo(absolute);
    }

    @Test
    void an_empty_text_is_as_good_as_none() {
        assertThat(with("mailto", " ").optional("mailto", "a@example.org")).isEmpty();
        assertThat(with().optional("mailto", " a@example.org ")).contains("a@example.org");
        assertThat(with().optional("mailto", null)).isEmpty();
    }

    @Test
    void seconds_are_a_whole_number() {
        assertThat(with("citationsTimeout", " 5 ").number("citationsTimeout", 60, "seconds"))
                .isEqualTo(5);
        assertThat(with("citationsTimeout", "-1").number("citationsTimeout", 60, "seconds"))
                .isZero();
        assertThatThrownBy(() -> with("citationsTimeout", "1 minute").number("citationsTimeout", 60, "seconds"))
                .isInstanceOf(HandbookException.class)
                .hasMessage("'1 minute' is no number of seconds");
    }

    @Test
    void rules_of_the_command_line_change_those_of_the_pom_one_by_one() {
        Map<String, String> pom = new HashMap<>(Map.of("term-unused", "off", "doi-untidy", "error"));
        assertThat(with("rules", "term-unused=info, link-target-missing = off,").rules(pom))
                .containsOnly(
                        Map.entry("term-unused", "info"),
                        Map.entry("doi-untidy", "error"),
                        Map.entry("link-target-missing", "off"));
        assertThat(with().rules(null)).isEmpty();
        assertThat(with("rules", "").rules(pom)).isEqualTo(pom);
    }

    @Test
    void a_rule_that_is_left_empty_in_the_pom_is_no_severity() {
        Map<String, String> pom = new HashMap<>();
        pom.put("term-unused", null);
        assertThat(with().rules(pom)).containsExactly(Map.entry("term-unused", ""));
    }

    @Test
    void what_sets_no_rule_is_refused_with_the_way_to_write_it() {
        assertThatThrownBy(() -> with("rules", "term-unused").rules(null))
                .isInstanceOfSatisfying(HandbookException.class, refused -> {
                    assertThat(refused).hasMessage("'term-unused' sets no rule");
                    assertThat(refused.hint()).contains("write -Dhandbook.rules=rule-name=off,other-rule=error");
                });
    }
}
