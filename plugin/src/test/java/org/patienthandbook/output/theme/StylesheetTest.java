package org.patienthandbook.output.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.HandbookSettings.Colors;
import org.patienthandbook.output.html.Themes;
import org.patienthandbook.source.SourceTree;

class StylesheetTest {

    private static final Colors COLORS = new Colors("#0b5563", "#B35");

    @TempDir
    private Path folder;

    private Path css;

    @BeforeEach
    void copyTheme() throws Exception {
        css = Themes.tinyCopy(folder).resolve("handbook/css");
    }

    private String bundle(Colors colors) {
        SourceTree noSources = new SourceTree(folder.resolve("src"), "src", List.of());
        return new String(
                new Stylesheet(new Theme(Themes.classPath(folder), noSources)).bundle(colors), StandardCharsets.UTF_8);
    }

    @Test
    void bundlesImportsInTheirLayersAndAppendsTheColors() {
        assertThat(bundle(COLORS)).isEqualTo("""
                        /* the order; @import in a comment is no import */
                        @layer tokens, components, print;
                        @layer tokens {
                        :root { --brand: #000000; }
                        }
                        @layer components {
                        .term { border-bottom: 1px dotted; src: url("../fonts/tiny.woff2"); }
                        }
                        @layer print {
                        @media print {
                        nav { display: none; }
                        }
                        }

                        @layer tokens {
                        :root { --brand: #0b5563; --accent: #B35; }
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#0b5563; } * { display: none", "", "#0b55\u0663\u0663"})
    void rejectsAValueThatIsNotAColor(String color) {
        assertThatThrownBy(() -> bundle(new Colors("#0b5563", color)))
                .isInstanceOf(HandbookException.class)
                .hasMessage("'" + color + "' is not a color (colors.accent in handbook.yml)");
    }

    @Test
    void reportsAnImportOfAMissingFile() throws Exception {
        Files.delete(css.resolve("components/term.css"));
        assertThatThrownBy(() -> bundle(COLORS))
                .isInstanceOf(HandbookException.class)
                .hasMessage("'css/handbook.css' imports 'css/components/term.css', which the theme does not have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(x.css);",
                "@import 'tokens.css';",
                "@import \"tokens.css\" layer;",
                "@import \"../theme.json\";"
            })
    void rejectsAnUnsupportedImport(String statement) throws Exception {
        Files.writeString(css.resolve("handbook.css"), statement);
        assertThatThrownBy(() -> bundle(COLORS))
                .isInstanceOf(HandbookException.class)
                .hasMessageContaining("import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import \"x.css\";", "a{} @charset \"x\";"})
    void rejectsRulesThatAreValidOnlyAtTheTopOfAFile(String statement) throws Exception {
        Files.writeString(css.resolve("tokens.css"), "/* @import is fine here */ " + statement);
        assertThatThrownBy(() -> bundle(COLORS))
                .isInstanceOf(HandbookException.class)
                .hasMessageStartingWith("'css/tokens.css' contains @");
    }
}
