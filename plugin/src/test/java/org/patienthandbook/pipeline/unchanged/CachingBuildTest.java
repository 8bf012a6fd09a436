package org.patienthandbook.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.Project;
import org.patienthandbook.registry.CitationMode;

/** Which changes make a build run, and what is returned when there is none. */
class CachingBuildTest extends RepeatedBuilds {

    @Test
    void returnsTheLastResultWhenNothingChanged() {
        BuildResult first = project.bake();
        assertThat(first.findings()).extracting(finding -> finding.rule()).contains(Rule.DOI_UNVERIFIED);
        assertThat(first.waived()).extracting(WaivedFinding::reason).containsExactly("a quotation");
        List<String> progress = project.progress();
        Map<String, String> files = Project.contents(base.resolve("target"));
        BuildResult second = project.bake();
        assertThat(second.unchanged()).isTrue();
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("unchanged")
                .isEqualTo(first);
        assertThat(project.progress()).isEqualTo(progress);
        assertThat(Project.contents(base.resolve("target"))).isEqualTo(files);
        assertThat(project.bake()).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/a.adoc",
                "pages/new.adoc",
                ".shared/part.adoc",
                "images/nerve.svg",
                "references.lock.json",
                "handbook.yml",
                "references.yml",
                "glossary.adoc",
                "theme/css/utilities.css",
                ".DS_Store",
                "of-no-use.txt"
            })
    void runsWhenASourceFileChanged(String file) {
        project.failOn("never").bake();
        project.file(file, file.endsWith("json") ? "{\"lockVersion\": 1, \"references\": {}}" : "title: Another")
                .aged();
        assertThat(runs()).isTrue();
        assertThat(runs()).isFalse();
    }

    @Test
    void runsWhenAByteChangedUnderTheSameTimestamp() throws IOException {
        project.bake();
        Path picture = project.source().resolve("images/nerve.svg");
        FileTime timestamp = Files.getLastModifiedTime(picture);
        Files.writeString(picture, "<svt/>\n");
        Files.setLastModifiedTime(picture, timestamp);
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenASourceFileWasDeletedOrRenamed() throws IOException {
        project.bake();
        Files.delete(project.source().resolve("images/nerve.svg"));
        project.aged();
        assertThat(runs()).isTrue();
        assertThat(runs()).isFalse();
        Path page = project.source().resolve("pages/a.adoc");
        Files.move(page, page.resolveSibling("b.adoc"));
        assertThat(runs()).isTrue();
    }

    @Test
    void runsWhenASettingChanged() {
        project.bake();
        assertThat(runs(project.failOn("never").bake())).isTrue();
        assertThat(runs(project.rules(Map.of("doi-unverified", "info")).bake())).isTrue();
        assertThat(runs(project.citations(CitationMode.FROZEN).bake())).isTrue();
    }

    @Test
    void runsOnAnotherDay() {
        project.bake();
        assertThat(runs(project.clock(Clock.offset(Project.DAY, Duration.ofHours(11)))
                        .bake()))
                .isFalse();
        assertThat(runs(project.clock(Clock.offset(Project.DAY, Duration.ofHours(12)))
                        .bake()))
                .isTrue();
    }

    @Test
    void runsWhenTheDayChangedDuringTheLastBuild() {
        project.clock(new DayPerCall()).bake();
        assertThat(runs(project.clock(Project.DAY).bake())).isTrue();
    }

    /** Each call gives the next day. */
    private static final class DayPerCall extends Clock {

        private Instant next = Project.DAY.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Instant now = next;
            next = next.plus(Duration.ofDays(1));
            return now;
        }
    }

    @Test
    void cachesTheResultOfEachGoal() {
        project.check();
        assertThat(runs()).isTrue();
        assertThat(runs(project.check())).isFalse();
        assertThat(runs()).isFalse();
        assertThat(project.check().counts().pages()).isEqualTo(2);
    }

    @Test
    void runsWhenThePublishedFolderChanged() throws IOException {
        Map<String, String> good = published();
        Path page = project.output().resolve("a.html");
        Path moved = base.resolve("moved.html");
        List<Change> changes = List.of(
                () -> Files.writeString(page, "edited"),
                () -> Files.delete(page),
                () -> Files.writeString(page.resolveSibling("added.html"), "added"),
                () -> Files.setLastModifiedTime(page, FileTime.fromMillis(0)),
                () -> Files.move(project.output(), base.resolve("elsewhere")),
                () -> {
                    Files.move(page, moved);
                    Files.createSymbolicLink(page, moved);
                });
        for (Change change : changes) {
            assertThat(runs()).isFalse();
            change.make();
            assertThat(runs()).isTrue();
            assertThat(Project.contents(project.output())).isEqualTo(good);
        }
    }

    private Map<String, String> published() {
        project.bake();
        return Project.contents(project.output());
    }

    @Test
    void followsALinkToThePublishedFolder() throws IOException {
        Path real = Files.createDirectories(base.resolve("target/real"));
        Files.createSymbolicLink(project.output(), real);
        assertThat(runs()).isTrue();
        assertThat(runs()).isFalse();
        Files.delete(real.resolve("a.html"));
        assertThat(runs()).isTrue();
        assertThat(project.output().resolve("a.html")).exists();
    }

    @Test
    void restoresTheSiteOfAKilledBuildFirst() throws IOException {
        Map<String, String> good = published();
        Files.move(project.output(), project.output().resolveSibling(".site.handbook-previous"));
        assertThat(runs()).isFalse();
        assertThat(Project.contents(project.output())).isEqualTo(good);
    }

    @Test
    void runsWhenTheCacheIsDamaged() throws IOException {
        BuildResult first = project.bake();
        try (var entries = Files.list(base.resolve("target/handbook/cache"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length - 10] ^= 1;
                Files.write(entry, bytes);
            }
        }
        BuildResult second = project.bake();
        assertThat(runs(second)).isTrue();
        assertThat(second).isEqualTo(first);
    }
}
