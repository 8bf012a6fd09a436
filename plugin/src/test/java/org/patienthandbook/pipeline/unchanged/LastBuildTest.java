package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildResult.Counts;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.OfflineSettings;
import org.patienthandbook.pipeline.Project;
import org.patienthandbook.publish.FolderState;
import org.patienthandbook.publish.FolderState.Entry;
import org.patienthandbook.source.SourceLocation;

class LastBuildTest {

    private static final Finding FINDING = Finding.of(Rule.TERM_UNUSED, new SourceLocation("g.adoc", 3, 4), "'nerve'");
    private static final WaivedFinding WAIVED = new WaivedFinding(FINDING.withHint("use it"), "because");

    @TempDir
    private Path folder;

    private Path source;
    private Path output;
    private BuildSettings settings;

    @BeforeEach
    void write() throws IOException {
        source = folder.resolve("src");
        output = folder.resolve("target/site");
        Files.createDirectories(source.resolve("pages"));
        Files.createDirectories(output);
        Files.writeString(source.resolve("pages/a.adoc"), "= A");
        Files.writeString(output.resolve("a.html"), "A");
        settings = OfflineSettings.of(
                new Folders(folder, source, folder.resolve("target"), output, folder.resolve("target/report")),
                FailurePolicy.DEFAULT,
                OfflineSettings.NO_HANDOUTS,
                new Resources(folder.resolve("cache"), 2));
        for (Path path : List.of(source, source.resolve("pages"), source.resolve("pages/a.adoc"))) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis() - 10_000));
        }
    }

    private LastBuild lastBuild() {
        return new LastBuild(settings, Project.DAY);
    }

    private static BuildResult result(List<Entry> published, boolean unchanged) {
        return new BuildResult(
                List.of(FINDING),
                List.of(WAIVED),
                new Counts(30, 4, 2, 0),
                Optional.empty(),
                false,
                published,
                List.of(),
                unchanged);
    }

    private List<Entry> published() {
        return FolderState.of(output).orElseThrow().files();
    }

    private void cacheResult() {
        assertThat(lastBuild().replaceWith(result(published(), false))).isEmpty();
    }

    @Test
    void findsTheWholeResult() {
        assertThat(lastBuild().find()).isEmpty();
        cacheResult();
        assertThat(lastBuild().find()).contains(result(published(), true));
    }

    @Test
    void forgetsTheResult() {
        cacheResult();
        lastBuild().forget();
        assertThat(lastBuild().find()).isEmpty();
    }

    @Test
    void doesNotCacheAFailedBuild() {
        BuildResult failed = new BuildResult(
                List.of(),
                List.of(),
                new Counts(30, 0, 0, 0),
                Optional.of(new HandbookException("the disk is full", "make room")),
                true,
                List.of(),
                List.of(),
                false);
        assertThat(lastBuild().replaceWith(failed)).isEmpty();
        assertThat(lastBuild().find()).isEmpty();
    }

    @Test
    void saysWhyAResultIsNotCached() throws IOException {
        LastBuild last = lastBuild();
        Path page = source.resolve("pages/a.adoc");
        FileTime timestamp = Files.getLastModifiedTime(page);
        Files.writeString(page, "= Longer");
        Files.setLastModifiedTime(page, timestamp);
        assertThat(last.replaceWith(result(published(), false)))
                .containsExactly(
                        "an input was changed during this build or just before it, or is neither a file nor a folder");
        assertThat(lastBuild().find()).isEmpty();
    }

    @Test
    void noticesAnEmptyFolder() throws IOException {
        cacheResult();
        Files.createDirectory(source.resolve("partials"));
        assertThat(lastBuild().find()).isEmpty();
    }

    @Test
    void doesNotTakeUnlistedFilesForAnEmptyFolder() throws IOException {
        assertThat(lastBuild().replaceWith(result(List.of(), false))).isEmpty();
        Files.delete(output.resolve("a.html"));
        assertThat(lastBuild().find()).isEmpty();
    }

    @Test
    void ignoresThePublishedFolderWhenNothingIsPublished() throws IOException {
        settings = new BuildSettings(
                settings.folders(),
                false,
                settings.failOn(),
                settings.rules(),
                settings.lookup(),
                settings.citationStyle(),
                settings.print(),
                settings.resources());
        assertThat(lastBuild().replaceWith(result(List.of(), false))).isEmpty();
        Files.delete(output.resolve("a.html"));
        assertThat(lastBuild().find()).contains(result(List.of(), true));
    }
}
