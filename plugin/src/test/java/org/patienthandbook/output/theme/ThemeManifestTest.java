package org.patienthandbook.output.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.html.Themes;
import org.patienthandbook.output.theme.ThemeManifest.PrintFont;
import org.patienthandbook.source.SourceScanner;

class ThemeManifestTest {

    @TempDir
    private Path folder;

    private ThemeManifest manifest(String json) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("src/theme")).resolve("theme.json"), json);
        return ThemeManifest.of(new Theme(Themes.tiny(), new SourceScanner(folder).scan(folder.resolve("src"))));
    }

    @Test
    void readsAllMembers() throws Exception {
        assertThat(manifest("{\"languages\": [\"en\", \"es\"], \"fonts\": [\"a.woff2\"], \"printFonts\": ["
                        + "{\"family\": \"A\", \"file\": \"a.ttf\", \"weight\": 700, \"italic\": true}]}"))
                .extracting(
                        ThemeManifest::languages,
                        ThemeManifest::scripts,
                        ThemeManifest::fonts,
                        ThemeManifest::printFonts)
                .containsExactly(
                        List.of("en", "es"),
                        List.of(),
                        List.of("a.woff2"),
                        List.of(new PrintFont("A", "a.ttf", 700, true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null | it is empty
                    {"printFonts": [{"family": "A", "file": "a.ttf", "weight": 500}]} | a print font needs a family, a file, and the weight 400 or 700
                    {"printFonts": [{}]} | a print font needs a family, a file, and the weight 400 or 700
                    {"languages": [null]} | a list has a member that is not a name
                    """)
    void reportsWhatIsWrong(String json, String why) {
        assertThatThrownBy(() -> manifest(json))
                .isInstanceOf(HandbookException.class)
                .hasMessage("'src/theme/theme.json' cannot be read: " + why);
    }

    @Test
    void reportsAnUnknownMember() {
        assertThatThrownBy(() -> manifest("{\"sripts\": []}"))
                .isInstanceOf(HandbookException.class)
                .hasMessageStartingWith("'src/theme/theme.json' cannot be read: Unrecognized JSON property \"sripts\"");
    }
}
