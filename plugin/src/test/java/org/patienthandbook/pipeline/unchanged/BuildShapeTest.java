package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;

class BuildShapeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LOCALE_PROVIDERS = "java.locale.providers";

    private static final Folders FOLDERS =
            new Folders(Path.of("b"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r"));
    private static final LookupSettings LOOKUP = new LookupSettings(CitationMode.AUTO, false, Period.ofDays(30));
    private static final PrintSettings PRINT = print(null, Edition.STANDARD, null, "1");
    private static final BuildSettings USUAL = settings(FOLDERS, LOOKUP, PRINT);

    private static PrintSettings print(
            @Nullable Paper paper, Edition edition, @Nullable Instant timestamp, String version) {
        PrintPlan plan = new PrintPlan(Optional.ofNullable(paper), List.of(edition));
        return new PrintSettings(plan, Optional.ofNullable(timestamp), version);
    }

    private static BuildSettings settings(Folders folders, LookupSettings lookup, PrintSettings print) {
        return new BuildSettings(
                folders,
                true,
                FailurePolicy.DEFAULT,
                RuleSettings.DEFAULT,
                lookup,
                "ama",
                print,
                new Resources(Path.of("c"), 1));
    }

    private static BuildSettings settings(boolean publish, String failOn, Map<String, String> rules, String style) {
        return new BuildSettings(
                FOLDERS,
                publish,
                FailurePolicy.parse(failOn),
                RuleSettings.parse(rules),
                LOOKUP,
                style,
                PRINT,
                new Resources(Path.of("c"), 1));
    }

    private static BuildShape shape(BuildSettings settings) {
        return BuildShape.of(settings, TODAY);
    }

    static Stream<BuildSettings> others() {
        Folders elsewhere = new Folders(Path.of("x"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r"));
        return Stream.of(
                settings(false, "error", Map.of(), "ama"),
                settings(true, "warning", Map.of(), "ama"),
                settings(true, "error", Map.of("term-unused", "off"), "ama"),
                settings(true, "error", Map.of("term-unused", "info"), "ama"),
                settings(true, "error", Map.of(), "apa"),
                settings(elsewhere, LOOKUP, PRINT),
                settings(FOLDERS, new LookupSettings(CitationMode.FROZEN, false, LOOKUP.maxAge()), PRINT),
                settings(FOLDERS, new LookupSettings(CitationMode.AUTO, true, LOOKUP.maxAge()), PRINT),
                settings(FOLDERS, new LookupSettings(CitationMode.AUTO, false, Period.ofDays(3)), PRINT),
                settings(FOLDERS, LOOKUP, new PrintSettings(PrintPlan.NOTHING, Optional.empty(), "1")),
                settings(FOLDERS, LOOKUP, print(Paper.A4, Edition.STANDARD, null, "1")),
                settings(FOLDERS, LOOKUP, print(null, Edition.LARGE_PRINT, null, "1")),
                settings(FOLDERS, LOOKUP, print(null, Edition.STANDARD, Instant.EPOCH, "1")),
                settings(FOLDERS, LOOKUP, print(null, Edition.STANDARD, null, "2")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void dependsOnEachSetting(BuildSettings other) {
        assertThat(shape(other).fingerprint()).isNotEqualTo(shape(USUAL).fingerprint());
    }

    @Test
    void dependsOnNoResource() {
        BuildSettings other = new BuildSettings(
                USUAL.folders(),
                true,
                USUAL.failOn(),
                USUAL.rules(),
                USUAL.lookup(),
                USUAL.citationStyle(),
                USUAL.print(),
                new Resources(Path.of("elsewhere"), 7));
        assertThat(shape(other)).isEqualTo(shape(USUAL));
    }

    /** A new setting fails this test until somebody decides whether it can change the result of a build. */
    @Test
    void containsEverySettingThatIsNotExcluded() {
        Set<String> expected = new TreeSet<>();
        Stream.of(BuildSettings.class, Folders.class, LookupSettings.class, PrintSettings.class, PrintPlan.class)
                .flatMap(settings -> Arrays.stream(settings.getRecordComponents()))
                .map(RecordComponent::getName)
                // records of settings count by their components
                .filter(name -> !List.of("folders", "lookup", "print", "plan").contains(name))
                // a build has the same result with any resources
                .filter(name -> !name.equals("resources"))
                .forEach(expected::add);
        assertThat(shape(USUAL).settings().keySet()).isEqualTo(expected);
    }

    @Test
    void dependsOnTheLibrariesAndTheDay() {
        BuildShape usual = shape(USUAL);
        assertThat(new BuildShape(usual.settings(), TODAY, "replaced").fingerprint())
                .isNotEqualTo(usual.fingerprint());
        assertThat(new BuildShape(usual.settings(), TODAY.plusDays(1), usual.libraries()).fingerprint())
                .isNotEqualTo(usual.fingerprint());
    }

    @Test
    void dependsOnTheSettingsOfTheMachine() {
        BuildShape shape = shape(USUAL);
        String usual = shape.fingerprint();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String providers = System.getProperty(LOCALE_PROVIDERS);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.ofHours(7)));
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
            TimeZone.setDefault(zone);
            System.setProperty(LOCALE_PROVIDERS, "COMPAT");
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
        } finally {
            if (providers == null) {
                System.clearProperty(LOCALE_PROVIDERS);
            } else {
                System.setProperty(LOCALE_PROVIDERS, providers);
            }
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(shape.fingerprint()).isEqualTo(usual);
    }
}
