package org.patienthandbook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.source.SourceScanner;

class SettingsReaderTest {

    private static final String[] EVERYTHING = {
        "title: Living with pain",
        "language: es-US",
        "baseUrl: https://example.org/handbook/",
        "publisher: {name: Example Clinic, phone: 555 0100, email: a@example.org, address: 1 Road, logo: images/logo.svg}",
        "emergency: \"911\"",
        "crisis: {name: Example Line, phone: \"988\"}",
        "partOneUrl: https://example.org/one",
        "drugs: [ketamine, esketamine]",
        "conditions:",
        "  - migraine",
        "navigation:",
        "  - title: One",
        "    pages: [a, b/c]",
        "  - pages: [d]",
        "reviews: {interval: P1Y, warn: P30D}",
        "colors: {brand: \"#123\", accent: \"#aBcDeF\"}"
    };

    @TempDir
    private Path folder;

    private Outcome<HandbookSettings> read(String... lines) throws IOException {
        Files.writeString(folder.resolve("handbook.yml"), String.join("\n", lines) + "\n");
        return read();
    }

    private Outcome<HandbookSettings> read() throws IOException {
        return new SettingsReader().read(new SourceScanner(folder).scan(folder));
    }

    /** The findings except {@code setting-missing}, as {@code file:line: message [rule] (hint)}. */
    private static List<String> faults(Outcome<HandbookSettings> outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.rule() != Rule.SETTING_MISSING)
                .map(finding -> finding.location() + ": " + finding.message() + " ["
                        + finding.rule().label() + "] (" + finding.hint().orElse("") + ")")
                .toList();
    }

    private static List<String> missing(Outcome<HandbookSettings> outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.rule() == Rule.SETTING_MISSING)
                .map(Finding::message)
                .sorted()
                .toList();
    }

    @Test
    void readsEverySetting() throws IOException {
        Outcome<HandbookSettings> outcome = read(EVERYTHING);
        assertThat(outcome.findings()).isEmpty();
        HandbookSettings settings = outcome.value();
        assertThat(settings.title()).isEqualTo("Living with pain");
        assertThat(settings.language()).isEqualTo(Locale.forLanguageTag("es-US"));
        assertThat(settings.baseUrl()).contains(URI.create("https://example.org/handbook"));
        assertThat(settings.publisher())
                .isEqualTo(new HandbookSettings.Publisher(
                        Optional.of("Example Clinic"),
                        Optional.of("555 0100"),
                        Optional.of("a@example.org"),
                        Optional.of("1 Road"),
                        Optional.of("images/logo.svg")));
        assertThat(settings.emergency()).contains("911");
        assertThat(settings.crisis()).contains(new HandbookSettings.Crisis("Example Line", "988"));
        assertThat(settings.partOneUrl()).contains("https://example.org/one");
        assertThat(settings.drugs()).containsExactly("ketamine", "esketamine");
        assertThat(settings.conditions()).containsExactly("migraine");
        assertThat(settings.navigation())
                .extracting(group -> group.title()
                        + group.pages().stream()
                                .map(entry -> " " + entry.page() + ":"
                                        + entry.location().line())
                                .toList())
                .containsExactly("One[ a:13,  b/c:13]", "[ d:14]");
        assertThat(settings.reviews()).isEqualTo(new HandbookSettings.Reviews(Period.ofYears(1), Period.ofDays(30)));
        assertThat(settings.colors()).isEqualTo(new HandbookSettings.Colors("#123", "#aBcDeF"));
    }

    @Test
    void usesDefaultsForAbsentSettings() throws IOException {
        HandbookSettings settings = read("title: x").value();
        assertThat(settings.language()).isEqualTo(Locale.US);
        assertThat(settings.baseUrl()).isEmpty();
        assertThat(settings.publisher().name()).isEmpty();
        assertThat(settings.emergency()).isEmpty();
        assertThat(settings.drugs()).isEmpty();
        assertThat(settings.navigation()).isEmpty();
        assertThat(settings.reviews()).isEqualTo(new HandbookSettings.Reviews(Period.ofYears(3), Period.ofDays(60)));
        assertThat(settings.colors()).isEqualTo(new HandbookSettings.Colors("#0b5563", "#b3541e"));
    }

    @Test
    void reportsAbsentSettingsThatAHandbookShouldHave() throws IOException {
        assertThat(missing(read("drugs: []")))
                .containsExactly(
                        "the setting 'baseUrl' is empty",
                        "the setting 'emergency' is empty",
                        "the setting 'publisher.address' is empty",
                        "the setting 'publisher.email' is empty",
                        "the setting 'publisher.name' is empty",
                        "the setting 'publisher.phone' is empty",
                        "the setting 'title' is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crisis:", "crisis: {}", "crisis: {name: \"\", phone: \"\"}", "title: x"})
    void doesNotMissACrisisLineWhenItIsEmpty(String text) throws IOException {
        Outcome<HandbookSettings> outcome = read(text);
        assertThat(outcome.value().crisis()).isEmpty();
        assertThat(outcome.findings()).noneMatch(finding -> finding.message().contains("crisis"));
    }

    @ParameterizedTest
    @CsvSource({"name, phone", "phone, name"})
    void reportsTheOtherHalfWhenHalfACrisisLineIsGiven(String given, String empty) throws IOException {
        Outcome<HandbookSettings> outcome = read("crisis:", "  " + given + ": \"988\"");
        assertThat(outcome.value().crisis()).isEmpty();
        assertThat(missing(outcome)).contains("the setting 'crisis." + empty + "' is empty");
    }

    @Test
    void reportsAnEmptySettingAtItsLine() throws IOException {
        Outcome<HandbookSettings> outcome =
                read("title: \"\"", "baseUrl:", "publisher:", "  name: \"\"", "  phone: \" \"", "emergency: null");
        assertThat(outcome.findings())
                .extracting(finding -> finding.message().replaceFirst("the setting '(.*)' is empty", "$1")
                        + finding.location().line())
                .containsExactlyInAnyOrder(
                        "title1",
                        "baseUrl2",
                        "publisher.name4",
                        "publisher.phone5",
                        "publisher.email0",
                        "publisher.address0",
                        "emergency6");
        assertThat(outcome.findings())
                .allSatisfy(finding -> assertThat(finding.hint().orElse("")).startsWith("fill it in: "));
    }

    @Test
    void reportsOnlyTheFileWhenThereIsNone() throws IOException {
        Outcome<HandbookSettings> outcome = read();
        assertThat(missing(outcome)).contains("there is no handbook.yml");
        assertThat(outcome.value().title()).isEqualTo("Handbook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: x|1|there is no setting 'titel'|did you mean 'title'?",
                "baseurl: x|1|there is no setting 'baseurl'|did you mean 'baseUrl'?",
                "zzz: x|1|there is no setting 'zzz'|use one of: baseUrl, colors, conditions, crisis, drugs, emergency, language, navigation, partOneUrl, publisher, reviews, title",
                "publisher: ;;   fone: x|2|there is no setting 'publisher.fone'|did you mean 'phone'?",
                "navigation: ;; - title: x ;;   page: [a]|3|there is no setting 'navigation.0.page'|did you mean 'pages'?",
                "reviews: {intervall: P1Y}|1|there is no setting 'reviews.intervall'|did you mean 'interval'?",
                "colors: {brnd: x}|1|there is no setting 'colors.brnd'|did you mean 'brand'?",
                "crisis: {nam: x}|1|there is no setting 'crisis.nam'|did you mean 'name'?",
                "title: [a]|1|'title' is not a text|write one text after 'title:'",
                "drugs: ketamine|1|'drugs' is not a list|write it as [one, two], or as lines that start with '- '",
                "drugs: [a, [b]]|1|'drugs.1' is not a text|write one text",
                "drugs: ;; - a ;; -|3|'drugs.1' is not a text|write one text",
                "publisher: Clinic|1|'publisher' is not a group of settings|write its settings below it, indented, each on a line of its own",
                "navigation: {title: a}|1|'navigation' is not a list|write it as [one, two], or as lines that start with '- '",
                "navigation: [a]|1|'navigation.0' is not a group of pages|write '- title: ...' and below it 'pages: [...]'",
                "- a ;; - b|0|the file is not a group of settings|write its settings below it, indented, each on a line of its own",
                "language: en_US|1|'language' has the invalid value 'en_US'|write a language such as en-US or es-US",
                "language: english|1|'language' has the invalid value 'english'|write a language such as en-US or es-US",
                "baseUrl: example.org|1|'baseUrl' has the invalid value 'example.org'|write an address such as https://example.org/handbook",
                "baseUrl: ftp://example.org|1|'baseUrl' has the invalid value 'ftp://example.org'|write an address such as https://example.org/handbook",
                "partOneUrl: javascript:x|1|'partOneUrl' has the invalid value 'javascript:x'|write an address that starts with https://",
                "reviews: {interval: 3 years}|1|'reviews.interval' has the invalid value '3 years'|write a period such as P3Y (three years) or P60D (sixty days)",
                "reviews: {warn: P-1D}|1|'reviews.warn' has the invalid value 'P-1D'|write a period such as P3Y (three years) or P60D (sixty days)",
                "colors: {brand: red}|1|'colors.brand' has the invalid value 'red'|write a color such as \"#0b5563\"",
                "colors: {accent: \"#12345\"}|1|'colors.accent' has the invalid value '#12345'|write a color such as \"#0b5563\"",
            })
    void reportsAnUnusableSettingAtItsLineWithAHint(String text, int line, String message, String hint)
            throws IOException {
        assertThat(faults(read(text.split(" ;; "))))
                .containsExactly("handbook.yml" + (line == 0 ? "" : ":" + line) + ": " + message
                        + " [setting-unknown] (" + hint + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: x\n  bad: indent",
                "title: \"never closed",
                "a: [1, 2",
                "\ttitle: x",
                "title: x\nfoo: bar: baz"
            })
    void reportsInvalidYamlOnceWithItsLine(String text) throws IOException {
        assertThat(faults(read(text)))
                .singleElement()
                .asString()
                .matches(
                        "(?s)handbook\\.yml:\\d+: the file is not valid YAML: .* \\[source-malformed] \\(check the indentation.*")
                .doesNotContain("\n");
    }

    @Test
    void reportsASettingThatIsSetTwiceAtTheLaterLine() throws IOException {
        assertThat(faults(read("title: One", "emergency: \"911\"", "title: Two")))
                .containsExactly(
                        "handbook.yml:3: the setting 'title' is set twice [setting-unknown] (delete one of the two)");
    }

    @Test
    void reportsAPageThatIsListedTwiceAndListsItOnce() throws IOException {
        Outcome<HandbookSettings> outcome = read("navigation:", "- pages: [c]", "- pages:", "  - a", "  - c");

        assertThat(faults(outcome))
                .containsExactly("handbook.yml:5: the page 'c' is in the navigation twice [setting-unknown]"
                        + " (delete one of the two lines)");
        assertThat(outcome.value().navigation().get(1).pages())
                .extracting(entry -> entry.page())
                .containsExactly("a");
    }

    @Test
    void reportsAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("handbook.yml"), new byte[] {'t', ':', ' ', (byte) 0xE9});
        assertThat(faults(read()))
                .containsExactly(
                        "handbook.yml: the file is not UTF-8 text [source-malformed] (save it with the encoding UTF-8)");
    }

    @Test
    void readsNumbersAndBooleansAsTexts() throws IOException {
        HandbookSettings settings = read("title: 2026", "emergency: 0911", "publisher: {name: yes, phone: 555}")
                .value();
        assertThat(settings.title()).isEqualTo("2026");
        assertThat(settings.emergency()).contains("0911");
        assertThat(settings.publisher().name()).contains("yes");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        assertThat(faults(read("\uFEFFtitle: x\r", "titel: y\r")))
                .singleElement()
                .asString()
                .startsWith("handbook.yml:2: ");
    }

    @Test
    void reportsTheSettingsFileOfJBake() throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), "site.host=x");
        assertThat(faults(read("title: x")))
                .containsExactly("jbake.properties: a handbook does not use 'jbake.properties' [setting-unknown]"
                        + " (move its settings to handbook.yml and delete this file)");
    }

    @Test
    void locatesSettingsByTheirNames() throws IOException {
        HandbookSettings settings = read("title: x", "publisher:", "  phone: 1").value();
        assertThat(settings.lines()).containsAllEntriesOf(Map.of("title", 1, "publisher.phone", 3));
        assertThat(settings.locate("publisher.phone").toString()).isEqualTo("handbook.yml:3");
        assertThat(settings.locate("emergency").line()).isZero();
    }
}
