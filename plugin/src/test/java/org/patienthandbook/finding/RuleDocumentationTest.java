package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has its page in {@code docs/rules}: why, wrong, right. */
class RuleDocumentationTest {

    private static final Path RULES = Path.of("../docs/rules");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void a_rule_has_a_page_that_says_its_severity(Rule rule) {
        assertThat(RULES.resolve(rule.label() + ".md"))
                .content()
                .startsWith("# " + rule.label() + "\n")
                .containsIgnoringCase("default severity: " + rule.severity().label())
                .contains("## Wrong", "## Right");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void a_rule_stands_in_the_list_with_its_severity(Rule rule) {
        assertThat(RULES.resolve("README.md"))
                .content()
                .contains("| [" + rule.label() + "](" + rule.label() + ".md) | "
                        + rule.severity().name().toLowerCase(Locale.ROOT) + " |");
    }

    @Test
    void no_page_describes_a_rule_that_does_not_exist() throws IOException {
        try (Stream<Path> pages = Files.list(RULES)) {
            List<String> described = pages.map(page -> page.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replaceFirst("\\.md$", ""))
                    .toList();
            assertThat(described).containsExactlyInAnyOrderElementsOf(Rule.labels());
        }
    }
}
