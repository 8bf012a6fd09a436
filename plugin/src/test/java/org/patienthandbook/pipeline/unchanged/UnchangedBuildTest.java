package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.cache.CachedFinding;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.pipeline.unchanged.CachedResult.KeptWaived;
import org.patienthandbook.pipeline.unchanged.Retelling.Line;
import org.patienthandbook.publish.FolderState;
import org.patienthandbook.source.SourceLocation;

class UnchangedBuildTest {

    private static final Finding FINDING = Finding.of(Rule.TERM_UNUSED, new SourceLocation("g.adoc", 3, 4), "'nerve'");
    private static final WaivedFinding WAIVED = new WaivedFinding(FINDING.withHint("use it"), "because");
    private static final CachedResult RESULT = new CachedResult(
            CachedFinding.of(List.of(FINDING)),
            List.of(KeptWaived.of(WAIVED)),
            30,
            4,
            2,
            List.of(new Line("read 3 pages", true), new Line("no handouts", false)));

    /** Where the platform has its knowledge of languages from. */
    private static final String PROVIDERS = "java.locale.providers";

    @TempDir
    private Path folder;

    private Path source;
    private Path output;
    private BuildShape shape;

    @BeforeEach
    void write() throws IOException {
        source = folder.resolve("src");
        output = folder.resolve("out");
        Files.createDirectories(source.resolve("pages"));
        Files.createDirectories(output);
        Files.writeString(source.resolve("pages/a.adoc"), "= A");
        Files.writeString(output.resolve("a.html"), "A");
        shape = shape("libraries", Map.of("paper", "a4"));
        age();
    }

    private BuildShape shape(String libraries, Map<String, String> settings) {
        return new BuildShape("build", source, settings, List.of("Html"), LocalDate.of(2026, 11, 22), libraries);
    }

    private void age() throws IOException {
        for (Path path : List.of(source, source.resolve("pages"), source.resolve("pages/a.adoc"))) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis() - 10_000));
        }
    }

    private UnchangedBuild begin(BuildShape begun) {
        return new UnchangedBuild(new DiskCache(folder.resolve("cache")), begun, new Workers(2));
    }

    private boolean keep() {
        return begin(shape)
                .keep(RESULT, shape, FolderState.of(output).orElseThrow().files());
    }

    private Optional<CachedResult> find() {
        return begin(shape).find(Optional.of(output));
    }

    @Test
    void aResultIsFoundAgainAsItWas() {
        assertThat(find()).isEmpty();
        assertThat(keep()).isTrue();
        CachedResult found = find().orElseThrow();
        assertThat(found).isEqualTo(RESULT);
        assertThat(found.findings()).containsExactly(FINDING);
        assertThat(found.waived()).containsExactly(WAIVED);
    }

    @Test
    void whatIsNotFoundOnceIsGone() throws IOException {
        keep();
        String text = Files.readString(source.resolve("pages/a.adoc"));
        Files.writeString(source.resolve("pages/a.adoc"), "= B");
        assertThat(find()).isEmpty();
        Files.writeString(source.resolve("pages/a.adoc"), text);
        assertThat(find()).isEmpty();
    }

    @Test
    void aBuildOfAnotherShapeIsAnother() {
        keep();
        assertThat(begin(shape("other libraries", shape.settings())).find(Optional.of(output)))
                .isEmpty();
        keep();
        assertThat(begin(shape("libraries", Map.of("paper", "letter"))).find(Optional.of(output)))
                .isEmpty();
    }

    @Test
    void whatTheMachineIsSetToShapesABuild() {
        String usual = shape.fingerprint();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String providers = System.getProperty(PROVIDERS);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.ofHours(7)));
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
            TimeZone.setDefault(zone);
            System.setProperty(PROVIDERS, "COMPAT");
            assertThat(shape.fingerprint()).isNotEqualTo(usual);
        } finally {
            if (providers == null) {
                System.clearProperty(PROVIDERS);
            } else {
                System.setProperty(PROVIDERS, providers);
            }
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(shape.fingerprint()).isEqualTo(usual);
    }

    @Test
    void aBuildWhoseShapeChangedWhileItRanIsNotKept() {
        UnchangedBuild build = begin(shape);
        assertThat(build.keep(RESULT, shape("replaced", shape.settings()), List.of()))
                .isFalse();
        assertThat(find()).isEmpty();
    }

    @Test
    void aBuildWhoseSourcesChangedWhileItRanIsNotKept() throws IOException {
        UnchangedBuild build = begin(shape);
        Path page = source.resolve("pages/a.adoc");
        FileTime date = Files.getLastModifiedTime(page);
        Files.writeString(page, "= Longer");
        Files.setLastModifiedTime(page, date);
        assertThat(build.keep(RESULT, shape, List.of())).isFalse();
    }

    @Test
    void aFolderIsSeenThoughItIsEmpty() throws IOException {
        keep();
        Files.createDirectory(source.resolve("partials"));
        assertThat(find()).isEmpty();
    }

    @Test
    void aFolderWhoseFilesAreNotKnownIsNotTakenForAnEmptyOne() throws IOException {
        assertThat(begin(shape).keep(RESULT, shape, List.of())).isTrue();
        Files.delete(output.resolve("a.html"));
        assertThat(find()).isEmpty();
    }

    @Test
    void aBuildThatPublishesNothingNeedsNothingPublished() throws IOException {
        assertThat(begin(shape).keep(RESULT, shape, List.of())).isTrue();
        Files.delete(output.resolve("a.html"));
        assertThat(begin(shape).find(Optional.empty())).contains(RESULT);
    }
}
