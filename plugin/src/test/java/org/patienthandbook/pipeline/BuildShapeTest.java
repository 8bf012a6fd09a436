package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.CitationSettings.Addresses;

/** Which settings shape a build. */
class BuildShapeTest {

    private static final Folders FOLDERS =
            new Folders(Path.of("b"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r"));
    private static final CitationSettings CITATIONS = citations("auto", false, "P30D", 60, "ama");
    private static final PrintSettings PRINT =
            new PrintSettings(true, Optional.empty(), "standard", Optional.empty(), "1");
    private static final BuildSettings USUAL = settings(FOLDERS, "error", Map.of(), CITATIONS, PRINT);

    private static CitationSettings citations(String mode, boolean offline, String maxAge, int seconds, String style) {
        return new CitationSettings(
                mode,
                offline,
                maxAge,
                Duration.ofSeconds(seconds),
                style,
                Addresses.USUAL,
                "1",
                Optional.empty(),
                ProxySelector.of(null));
    }

    private static BuildSettings settings(
            Folders folders,
            String failOn,
            Map<String, String> rules,
            CitationSettings citations,
            PrintSettings print) {
        return new BuildSettings(
                folders,
                true,
                FailurePolicy.parse(failOn),
                RuleSettings.parse(rules),
                citations,
                new Effort(Path.of("c"), 1),
                print);
    }

    static Stream<BuildSettings> others() {
        return Stream.of(
                settings(
                        new Folders(Path.of("x"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r")),
                        "error",
                        Map.of(),
                        CITATIONS,
                        PRINT),
                settings(FOLDERS, "warning", Map.of(), CITATIONS, PRINT),
                settings(FOLDERS, "error", Map.of("term-unused", "off"), CITATIONS, PRINT),
                settings(FOLDERS, "error", Map.of("term-unused", "info"), CITATIONS, PRINT),
                settings(FOLDERS, "error", Map.of(), citations("frozen", false, "P30D", 60, "ama"), PRINT),
                settings(FOLDERS, "error", Map.of(), citations("auto", true, "P30D", 60, "ama"), PRINT),
                settings(FOLDERS, "error", Map.of(), citations("auto", false, "P3D", 60, "ama"), PRINT),
                settings(FOLDERS, "error", Map.of(), citations("auto", false, "P30D", 60, "apa"), PRINT),
                settings(
                        FOLDERS,
                        "error",
                        Map.of(),
                        CITATIONS,
                        new PrintSettings(false, Optional.empty(), "standard", Optional.empty(), "1")),
                settings(
                        FOLDERS,
                        "error",
                        Map.of(),
                        CITATIONS,
                        new PrintSettings(true, Optional.of("a4"), "standard", Optional.empty(), "1")),
                settings(
                        FOLDERS,
                        "error",
                        Map.of(),
                        CITATIONS,
                        new PrintSettings(true, Optional.empty(), "large-print", Optional.empty(), "1")),
                settings(
                        FOLDERS,
                        "error",
                        Map.of(),
                        CITATIONS,
                        new PrintSettings(true, Optional.empty(), "standard", Optional.of("0"), "1")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherSettingIsAnotherShape(BuildSettings other) {
        assertThat(other.shape()).isNotEqualTo(USUAL.shape());
    }

    @Test
    void neitherThreadsNorCacheShapeABuild() {
        BuildSettings other = new BuildSettings(
                USUAL.folders(),
                true,
                USUAL.failOn(),
                USUAL.rules(),
                USUAL.citations(),
                new Effort(Path.of("elsewhere"), 7),
                USUAL.print());
        assertThat(other.shape()).isEqualTo(USUAL.shape());
    }

    /** Who adds a setting decides here whether it shapes a build. */
    @Test
    void everySettingIsInTheShapeOrKnownToShapeNothing() {
        Set<String> expected = new TreeSet<>(Set.of("citingVersion", "printingVersion"));
        Stream.of(BuildSettings.class, Folders.class, CitationSettings.class, PrintSettings.class)
                .flatMap(settings -> Arrays.stream(settings.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(name -> !List.of(
                                // taken apart
                                "folders",
                                "citations",
                                "print",
                                "version",
                                // the handbook is the same to the byte whatever they say
                                "effort",
                                // matter only where a registry is asked
                                "proxies",
                                "proxyLogins")
                        .contains(name))
                .forEach(expected::add);
        assertThat(USUAL.shape().keySet()).isEqualTo(expected);
    }
}
