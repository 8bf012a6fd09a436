package org.patienthandbook.output.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** Uses the handbook's own theme. */
class ThemeOverrideCheckTest {

    @TempDir
    private Path project;

    private void write(String name, String text) throws Exception {
        Path file = project.resolve("src/handbook/theme").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Finding> findings() throws Exception {
        SourceTree tree = new SourceScanner(project).scan(project.resolve("src/handbook"));
        Theme theme = new Theme(ThemeOverrideCheckTest.class.getClassLoader(), tree);
        return new ThemeOverrideCheck(theme, tree).findings(Locale.forLanguageTag("fr-CA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates/page.ftlh",
                "templates/partials/footer.ftlh",
                "css/components/term.css",
                "i18n/messages_en.json",
                "i18n/messages_fr.json",
                "js/navigation.js",
                "fonts/OFL.txt"
            })
    void acceptsAFileThatOverridesAFileOfTheTheme(String name) throws Exception {
        write(name, "own");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "templates/pages.ftlh, did you mean 'templates/page.ftlh'?",
        "templates/partials/foter.ftlh, did you mean 'templates/partials/footer.ftlh'?",
        "css/components/terms.css, did you mean 'css/components/term.css'?",
        "i18n/messages_ens.json, did you mean 'i18n/messages_en.json'?",
    })
    void reportsAFileThatOverridesNothing(String name, String hint) throws Exception {
        write(name, "own");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SETTING_UNKNOWN);
            assertThat(finding.location().toString()).isEqualTo("src/handbook/theme/" + name);
            assertThat(finding.message()).isEqualTo("the theme has no file '" + name + "' to override");
            assertThat(finding.hint()).contains(hint);
        });
    }

    @Test
    void acceptsFontsAndPicturesThatTheAuthorsStyleSheetUses() throws Exception {
        write("fonts/own.woff2", "font");
        write("images/paper.png", "picture");
        assertThat(findings()).hasSize(2);
        write("css/utilities.css", "a { src: url(../fonts/own.woff2); background: url(../images/paper.png) }");
        assertThat(findings()).isEmpty();
    }
}
