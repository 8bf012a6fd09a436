package org.patienthandbook.pipeline.unchanged;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.registry.CitationSettings;
import org.patienthandbook.registry.CitationSettings.Addresses;

/** Which settings shape a build. */
class BuildShapeTest {

    private static final Folders FOLDERS =
            new Folders(Path.of("b"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r"));
    private static final CitationSettings CITATIONS = citations("auto", false, "P30D", "ama");
    private static final PrintSettings PRINT = print(true, null, "standard", null);
    private static final BuildSettings USUAL = settings("error", Map.of());

    private static CitationSettings citations(String mode, boolean offline, String maxAge, String style) {
        return new CitationSettings(
                mode,
                offline,
                maxAge,
                Duration.ofSeconds(60),
                style,
                Addresses.USUAL,
                "1",
                Optional.empty(),
                ProxySelector.of(null));
    }

    private static PrintSettings print(
            boolean pdf, @Nullable String paper, String editions, @Nullable String timestamp) {
        return new PrintSettings(pdf, Optional.ofNullable(paper), editions, Optional.ofNullable(timestamp), "1");
    }

    private static BuildSettings settings(String failOn, Map<String, String> rules) {
        return new BuildSettings(
                FOLDERS,
                true,
                FailurePolicy.parse(failOn),
                RuleSettings.parse(rules),
                CITATIONS,
                new Effort(Path.of("c"), 1),
                PRINT);
    }

    private static BuildSettings settings(Folders folders, CitationSettings citations, PrintSettings print) {
        return new BuildSettings(
                folders, true, USUAL.failOn(), USUAL.rules(), citations, new Effort(Path.of("c"), 1), print);
    }

    static Stream<BuildSettings> others() {
        Folders elsewhere = new Folders(Path.of("x"), Path.of("s"), Path.of("t"), Path.of("o"), Path.of("r"));
        return Stream.of(
                settings("warning", Map.of()),
                settings("error", Map.of("term-unused", "off")),
                settings("error", Map.of("term-unused", "info")),
                settings(elsewhere, CITATIONS, PRINT),
                settings(FOLDERS, citations("frozen", false, "P30D", "ama"), PRINT),
                settings(FOLDERS, citations("auto", true, "P30D", "ama"), PRINT),
                settings(FOLDERS, citations("auto", false, "P3D", "ama"), PRINT),
                settings(FOLDERS, citations("auto", false, "P30D", "apa"), PRINT),
                settings(FOLDERS, CITATIONS, print(false, null, "standard", null)),
                settings(FOLDERS, CITATIONS, print(true, "a4", "standard", null)),
                settings(FOLDERS, CITATIONS, print(true, null, "large-print", null)),
                settings(FOLDERS, CITATIONS, print(true, null, "standard", "0")));
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
