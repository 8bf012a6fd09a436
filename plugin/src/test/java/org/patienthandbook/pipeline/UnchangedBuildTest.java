package org.patienthandbook.pipeline;

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

/** A build in which nothing changed since the last one has its result; any other is done whole. */
class UnchangedBuildTest extends RepeatedBuilds {

    @Test
    void aBuildInWhichNothingChangedHasTheResultOfTheLast() {
        BuildResult first = project.bake();
        assertThat(first.findings()).extracting(finding -> finding.rule()).contains(Rule.DOI_UNVERIFIED);
        assertThat(first.waived()).extracting(WaivedFinding::reason).containsExactly("a quotation");
        List<String> said = project.said();
        Map<String, String> files = Project.contents(base.resolve("target"));
        BuildResult second = project.bake();
        assertThat(second).isEqualTo(first);
        assertThat(project.said().subList(said.size(), project.said().size()))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .matches("read 2 pages, 1 term, 1 reference \\(2 pages from cache\\) in \\d\\.\\d s"))
                .endsWith(UNCHANGED);
        assertThat(Project.contents(base.resolve("target"))).isEqualTo(files);
        assertThat(project.bake()).isEqualTo(first);
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
    void aFileOfTheSourcesIsAnother(String file) {
        project.failOn("never").bake();
        project.file(file, file.endsWith("json") ? "{\"lockVersion\": 1, \"references\": {}}" : "title: Another")
                .aged();
        assertThat(isDone()).isTrue();
        assertThat(isDone()).isFalse();
    }

    @Test
    void aByteIsAnotherUnderTheSameDate() throws IOException {
        project.bake();
        Path picture = project.source().resolve("images/nerve.svg");
        FileTime date = Files.getLastModifiedTime(picture);
        Files.writeString(picture, "<svt/>\n");
        Files.setLastModifiedTime(picture, date);
        assertThat(isDone()).isTrue();
    }

    @Test
    void aFileOfTheSourcesIsGoneOrRenamed() throws IOException {
        project.bake();
        Files.delete(project.source().resolve("images/nerve.svg"));
        project.aged();
        assertThat(isDone()).isTrue();
        assertThat(isDone()).isFalse();
        Path page = project.source().resolve("pages/a.adoc");
        Files.move(page, page.resolveSibling("b.adoc"));
        assertThat(isDone()).isTrue();
    }

    @Test
    void aSettingIsAnother() {
        project.bake();
        assertThat(isDone(project.failOn("never").bake())).isTrue();
        assertThat(isDone(project.rules(Map.of("doi-unverified", "info")).bake()))
                .isTrue();
        assertThat(isDone(project.citations("frozen").bake())).isTrue();
        assertThat(isDone(project.outputs(new PlainOutput(), (handbook, staging) -> List.of())
                        .bake()))
                .isTrue();
    }

    @Test
    void anotherDayBegins() {
        project.bake();
        assertThat(isDone(project.clock(Clock.offset(Project.DAY, Duration.ofHours(11)))
                        .bake()))
                .isFalse();
        assertThat(isDone(project.clock(Clock.offset(Project.DAY, Duration.ofHours(12)))
                        .bake()))
                .isTrue();
    }

    @Test
    void anotherDayBeginsWhileABuildRuns() {
        project.clock(new Ticking()).bake();
        assertThat(isDone(project.clock(Project.DAY).bake())).isTrue();
    }

    /** Another day whenever it is looked at. */
    private static final class Ticking extends Clock {

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
    void theGoalsDoNotDriveEachOthersResultsOut() {
        project.check();
        assertThat(isDone()).isTrue();
        assertThat(isDone(project.check())).isFalse();
        assertThat(isDone()).isFalse();
        assertThat(project.check().pages()).isEqualTo(2);
    }

    @Test
    void whatWasPublishedIsTouched() throws IOException {
        Map<String, String> good = published();
        Path page = project.output().resolve("a.html");
        Path moved = base.resolve("moved.html");
        List<Deed> deeds = List.of(
                () -> Files.writeString(page, "edited"),
                () -> Files.delete(page),
                () -> Files.writeString(page.resolveSibling("added.html"), "added"),
                () -> Files.setLastModifiedTime(page, FileTime.fromMillis(0)),
                () -> Files.move(project.output(), base.resolve("elsewhere")),
                () -> {
                    Files.move(page, moved);
                    Files.createSymbolicLink(page, moved);
                });
        for (Deed deed : deeds) {
            assertThat(isDone()).isFalse();
            deed.run();
            assertThat(isDone()).isTrue();
            assertThat(Project.contents(project.output())).isEqualTo(good);
        }
    }

    private Map<String, String> published() {
        project.bake();
        return Project.contents(project.output());
    }

    @Test
    void thePublishedFolderMayBeReachedThroughALink() throws IOException {
        Path real = Files.createDirectories(base.resolve("target/real"));
        Files.createSymbolicLink(project.output(), real);
        assertThat(isDone()).isTrue();
        assertThat(isDone()).isFalse();
        Files.delete(real.resolve("a.html"));
        assertThat(isDone()).isTrue();
        assertThat(project.output().resolve("a.html")).exists();
    }

    @Test
    void aKilledBuildsSiteIsPutBackFirst() throws IOException {
        Map<String, String> good = published();
        Files.move(project.output(), project.output().resolveSibling(".site.handbook-previous"));
        assertThat(isDone()).isFalse();
        assertThat(Project.contents(project.output())).isEqualTo(good);
    }

    @Test
    void aBrokenEntryIsAsGoodAsNone() throws IOException {
        BuildResult first = project.bake();
        try (var entries = Files.list(base.resolve("target/handbook/cache"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length - 10] ^= 1;
                Files.write(entry, bytes);
            }
        }
        BuildResult second = project.bake();
        assertThat(isDone(second)).isTrue();
        assertThat(second).isEqualTo(first);
    }
}
