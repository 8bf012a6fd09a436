package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that {@code docs/rules} has a page for each rule, all in the same form. */
class RuleDocumentationTest {

    private static final Path RULES = Path.of("../docs/rules");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern COUNT = Pattern.compile("handbook: (\\d+) rules");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void describesARuleWithItsSeverityInTheCommonForm(Rule rule) throws IOException {
        String page = Files.readString(RULES.resolve(rule.label() + ".md"));
        assertThat(page)
                .startsWith("# " + rule.label() + "\n\n**")
                .contains("** Default severity: " + rule.severity().label());
        assertThat(HEADING.matcher(page).results().map(heading -> heading.group(1)))
                .containsExactly(
                        "What it finds",
                        "Why it matters",
                        "Wrong",
                        "Right",
                        "How to fix it",
                        "Messages",
                        "How to waive it");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void listsARuleWithItsSeverity(Rule rule) {
        assertThat(RULES.resolve("README.md"))
                .content()
                .contains("| [" + rule.label() + "](" + rule.label() + ".md) | "
                        + rule.severity().name().toLowerCase(Locale.ROOT) + " |");
    }

    @Test
    void describesOnlyRulesThatExist() throws IOException {
        try (Stream<Path> pages = Files.list(RULES)) {
            List<String> described = pages.map(page -> page.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replaceFirst("\\.md$", ""))
                    .toList();
            assertThat(described).containsExactlyInAnyOrderElementsOf(Rule.labels());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/guide/checks.md"})
    void showsTheNumberOfRulesOnTheConsole(Path document) throws IOException {
        assertThat(COUNT.matcher(Files.readString(document)).results().map(MatchResult::group))
                .isNotEmpty()
                .containsOnly("handbook: " + Rule.values().length + " rules");
    }
}
