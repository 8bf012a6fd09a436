package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.registry.CitationMode;

class ParametersTest {

    private static final File BASE = new File("/project").getAbsoluteFile();
    private static final List<Edition> EDITIONS = List.of(Edition.values());

    private static Parameters with(String... namesAndValues) {
        Properties user = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            user.setProperty("handbook." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Parameters(user, BASE);
    }

    private static void assertInvalid(ThrowingCallable reading, String message, String hint) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(HandbookException.class, invalid -> {
            assertThat(invalid).hasMessage(message);
            assertThat(invalid.hint()).contains(hint);
        });
    }

    @Test
    void prefersTheCommandLineToThePom() {
        assertThat(with("failOn", "never").text("failOn", "warning")).isEqualTo("never");
        assertThat(with().text("failOn", " warning ")).isEqualTo("warning");
        assertThat(with("other", "x").text("failOn", "warning")).isEqualTo("warning");
    }

    @Test
    void treatsABlankTextAsAbsentWhereItIsOptional() {
        assertThat(with("mailto", " ").optional("mailto", "a@example.org")).isEmpty();
        assertThat(with().optional("mailto", " a@example.org ")).contains("a@example.org");
        assertThat(with().optional("mailto", null)).isEmpty();
    }

    @Test
    void rejectsABlankTextWhereItIsRequired() {
        List<Consumer<Parameters>> readers = List.of(
                blank -> blank.text("x", "usual"),
                blank -> blank.folder("x", new File("usual")),
                blank -> blank.number("x", "5", "seconds", 0),
                blank -> blank.period("x", "P30D"),
                blank -> blank.address("x", "https://example.org"),
                blank -> blank.choice("x", "standard", EDITIONS, Edition::label),
                blank -> blank.choices("x", "standard", EDITIONS, Edition::label));
        for (Consumer<Parameters> reader : readers) {
            assertInvalid(
                    () -> reader.accept(with("x", " ")),
                    "the parameter 'x' is empty",
                    "give -Dhandbook.x a value, or leave it out for the usual one");
        }
    }

    @Test
    void turnsASwitchOnByItsNameAlone() {
        assertThat(with("skip", "").flag("skip", false)).isTrue();
        assertThat(with("skip", "true").flag("skip", false)).isTrue();
        assertThat(with("skip", "false").flag("skip", true)).isFalse();
        assertThat(with().flag("skip", true)).isTrue();
    }

    @Test
    void rejectsASwitchThatIsNeitherTrueNorFalse() {
        assertInvalid(() -> with("pdf", "yes").flag("pdf", true), "'yes' is not a value of pdf", "write true or false");
    }

    @Test
    void resolvesARelativeFolderInTheModule() {
        File other = new File("/x").getAbsoluteFile();
        assertThat(with("outputDirectory", "out").folder("outputDirectory", other))
                .isEqualTo(BASE.toPath().resolve("out"));
        Path absolute = Path.of("/elsewhere").toAbsolutePath();
        assertThat(with("outputDirectory", absolute.toString()).folder("outputDirectory", other))
                .isEqualTo(absolute);
        assertThat(with().folder("outputDirectory", other)).isEqualTo(other.toPath());
    }

    @Test
    void readsWholeNumbers() {
        assertThat(with("citationsTimeout", " 5 ").number("citationsTimeout", "60", "seconds", 0))
                .isEqualTo(5);
        assertThat(with().number("citationsTimeout", "60", "seconds", 0)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1 minute", "1.5", "99999999999"})
    void rejectsOtherNumbers(String written) {
        assertInvalid(
                () -> with("citationsTimeout", written).number("citationsTimeout", "60", "seconds", 0),
                "'" + written + "' is not a number of seconds",
                "write citationsTimeout as a whole number, 0 or more");
    }

    @Test
    void usesAThreadForEachProcessorByDefault() {
        assertThat(with().threads(null)).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(with("threads", "3").threads("2")).isEqualTo(3);
        assertInvalid(
                () -> with("threads", "0").threads(null),
                "'0' is not a number of threads",
                "write threads as a whole number, 1 or more");
    }

    @Test
    void readsPeriods() {
        assertThat(with("citationsMaxAge", "P2W").period("citationsMaxAge", "P30D"))
                .isEqualTo(Period.ofDays(14));
        assertInvalid(
                () -> with("citationsMaxAge", "30 days").period("citationsMaxAge", "P30D"),
                "'30 days' is not a period",
                "write citationsMaxAge such as P30D for thirty days");
    }

    @Test
    void readsAddresses() {
        assertThat(with().address("doiRegistry", "https://doi.org")).isEqualTo(URI.create("https://doi.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doi.org", "ftp://doi.org", "https://", "https://a b", "/doi"})
    void rejectsOtherAddresses(String written) {
        assertInvalid(
                () -> with("doiRegistry", written).address("doiRegistry", "https://doi.org"),
                "'" + written + "' is not an address of a registry",
                "write doiRegistry such as https://doi.org, or leave it out");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z,2026-11-01T00:00:00Z",
        "2026-11-01T02:00:00+02:00,2026-11-01T00:00:00Z",
        "1793491200,2026-11-01T00:00:00Z"
    })
    void readsTimestamps(String written, Instant expected) {
        assertThat(with().instant("outputTimestamp", written)).contains(expected);
    }

    @Test
    void readsASingleCharacterAsNoTimestamp() {
        assertThat(with().instant("outputTimestamp", "x")).isEmpty();
        assertThat(with().instant("outputTimestamp", null)).isEmpty();
        assertThat(with("outputTimestamp", "").instant("outputTimestamp", "1793491200"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-01", "99999999999999999999"})
    void rejectsOtherTimestamps(String written) {
        assertInvalid(
                () -> with().instant("outputTimestamp", written),
                "'" + written + "' is not a date and time",
                "write outputTimestamp such as 2026-11-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void findsAChoiceByItsLabel(CitationMode mode) {
        assertThat(with("citations", mode.label())
                        .choice("citations", "auto", List.of(CitationMode.values()), CitationMode::label))
                .isEqualTo(mode);
    }

    @Test
    void rejectsAnUnknownChoice() {
        assertInvalid(
                () -> with("citations", "always")
                        .choice("citations", "auto", List.of(CitationMode.values()), CitationMode::label),
                "'always' is not a value of citations",
                "use auto or frozen or refresh");
        assertInvalid(
                () -> with("editions", "standard,huge").choices("editions", "standard", EDITIONS, Edition::label),
                "'huge' is not a value of editions",
                "use standard or large-print");
    }

    @Test
    void readsChoicesInAnyOrder() {
        assertThat(with().choices("editions", " large-print,standard, standard ", EDITIONS, Edition::label))
                .containsExactly(Edition.STANDARD, Edition.LARGE_PRINT);
    }

    @Test
    void overridesTheRulesOfThePomOneByOne() {
        Map<String, String> pom = new HashMap<>(Map.of("term-unused", "off", "doi-untidy", "error"));
        assertThat(with("rules", "term-unused=info, link-target-missing = off,")
                        .rules(pom)
                        .severities())
                .containsOnly(
                        Map.entry(Rule.TERM_UNUSED, Optional.of(Severity.INFO)),
                        Map.entry(Rule.DOI_UNTIDY, Optional.of(Severity.ERROR)),
                        Map.entry(Rule.LINK_TARGET_MISSING, Optional.empty()));
        assertThat(with().rules(null).severities()).isEmpty();
        assertThat(with("rules", "").rules(pom)).isEqualTo(with().rules(pom));
    }

    @Test
    void rejectsARuleThatIsEmptyInThePom() {
        Map<String, String> pom = new HashMap<>();
        pom.put("term-unused", null);
        assertThatThrownBy(() -> with().rules(pom)).isInstanceOf(HandbookException.class);
    }

    @Test
    void rejectsARuleWithoutASeverity() {
        assertInvalid(
                () -> with("rules", "term-unused").rules(null),
                "'term-unused' does not set a rule",
                "write -Dhandbook.rules=rule-name=off,other-rule=error");
    }
}
