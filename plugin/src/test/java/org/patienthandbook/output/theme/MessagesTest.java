package org.patienthandbook.output.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.html.Themes;
import org.patienthandbook.source.SourceScanner;

class MessagesTest {

    @TempDir
    private Path folder;

    private Path own;

    @BeforeEach
    void makeSources() throws Exception {
        own = Files.createDirectories(folder.resolve("src/theme/i18n"));
    }

    private Messages messages(String language) throws Exception {
        Theme theme = new Theme(Themes.tiny(), new SourceScanner(folder).scan(folder.resolve("src")));
        return Messages.of(theme, Locale.forLanguageTag(language));
    }

    @Test
    void choosesTextsByThePrimaryLanguageSubtag() throws Exception {
        assertThat(messages("es-419").text("navigation.more")).isEqualTo("ES More");
        assertThat(messages("en-GB").text("navigation.more")).isEqualTo("More");
        assertThat(messages("fi").text("navigation.more")).isEqualTo("More");
    }

    @Test
    void insertsValuesLiterally() throws Exception {
        assertThat(messages("en").text("greeting", Map.of("name", "$1 {name} \\", "other", "x")))
                .isEqualTo("Welcome to $1 {name} \\");
    }

    @Test
    void escapesTextsInHtml() throws Exception {
        Files.writeString(own.resolve("messages_en.json"), "{\"missing.publisher-phone\": \"<b> & \\\"$1\\\"\"}");
        assertThat(messages("en").fill("<p><hb-text data-key=\"missing.publisher-phone\"></hb-text></p>"))
                .isEqualTo("<p>&lt;b&gt; &amp; &quot;$1&quot;</p>");
    }

    @Test
    void reportsTheKeyWhenAPageUsesAMissingText() throws Exception {
        Messages messages = messages("en");
        assertThatThrownBy(() -> messages.fill("<hb-text data-key=\"no.such\"></hb-text>"))
                .isInstanceOf(HandbookException.class)
                .hasMessage("the theme has no text 'no.such'");
    }

    private AbstractThrowableAssert<?, ?> assertFailure(String language, String json) throws Exception {
        Files.writeString(own.resolve("messages_" + language + ".json"), json);
        return assertThatThrownBy(() -> messages(language)).isInstanceOf(HandbookException.class);
    }

    @Test
    void rejectsAKeyThatTheThemeDoesNotUse() throws Exception {
        assertFailure("en", "{\"navigation.mor\": \"x\"}")
                .hasMessage(
                        "'src/theme/i18n/messages_en.json' has a text 'navigation.mor' that the theme does not use");
    }

    @Test
    void rejectsAnIncompleteLanguageOfTheAuthor() throws Exception {
        assertFailure("fr", "{\"navigation.more\": \"Plus\"}")
                .hasMessageStartingWith(
                        "'src/theme/i18n/messages_fr.json' lacks the text 'citation.status.corrected' (and ");
    }

    @Test
    void reportsTheLineOfBrokenJson() throws Exception {
        assertFailure("en", "{\n\"greeting\": \"x\"\n\"a\"")
                .hasMessageStartingWith("'src/theme/i18n/messages_en.json' cannot be read, line 3: ");
    }

    @Test
    void rejectsAFileWithoutTexts() throws Exception {
        assertFailure("en", "null").hasMessage("'src/theme/i18n/messages_en.json' has no texts");
    }

    @Test
    void reportsAKeyWhoseValueIsNotAText() throws Exception {
        assertFailure("en", "{\"navigation.more\": {\"greeting\": \"x\"}}")
                .hasMessage("'src/theme/i18n/messages_en.json' has no text for 'navigation.more'");
    }

    @Test
    void reportsTheLineOfADuplicateKey() throws Exception {
        assertFailure("en", "{\n\"navigation.more\": \"x\",\n\"navigation.more\": \"y\"}")
                .hasMessageStartingWith("'src/theme/i18n/messages_en.json' cannot be read, line 3: Duplicate key");
    }
}
