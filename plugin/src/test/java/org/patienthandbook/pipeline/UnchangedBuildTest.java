package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.WaivedFinding;
import org.patienthandbook.output.Output;

/** A build in which nothing changed since the last one has its result; any other is done whole. */
class UnchangedBuildTest {

    private static final String DOI = "10.1000/one";
    private static final String UNCHANGED = "nothing changed since the last build";

    @TempDir
    private Path base;

    private Project project;

    @BeforeEach
    void writeAHandbook() {
        project = new Project(base)
                .offline()
                .file("handbook.yml", "title: A handbook", "navigation:", "- pages: [a]")
                .file(
                        "references.yml",
                        "- {id: one, type: book, title: On pain, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}")
                .file("pages/index.adoc", "= Home", "", "Text.cite:[one]", "", "include::../.shared/part.adoc[]")
                .file("pages/a.adoc", "= A", "", "// allow link-target-missing: a quotation", "<<nowhere>>")
                .file(".shared/part.adoc", "A part.")
                .file("images/nerve.svg", "<svg/>")
                .file("glossary.adoc", "= Words", "", "nerve:: A wire.")
                .aged();
    }

    private boolean isDone() {
        return isDone(project.bake());
    }

    /** Whether the last build went through its stages. */
    private boolean isDone(BuildResult result) {
        assertThat(result.stopped()).isEmpty();
        return !project.said().get(project.said().size() - 1).equals(UNCHANGED);
    }

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

    private interface Deed {
        void run() throws IOException;
    }

    @Test
    void aKilledBuildsSiteIsPutBackFirst() throws IOException {
        Map<String, String> good = published();
        Files.move(project.output(), project.output().resolveSibling(".site.handbook-previous"));
        assertThat(isDone()).isFalse();
        assertThat(Project.contents(project.output())).isEqualTo(good);
    }

    @Test
    void aFailedBuildIsDoneAgain() {
        project.file("pages/a.adoc", "= A", "", "<<nowhere>>").aged();
        assertThat(project.check().failed()).isTrue();
        assertThat(isDone(project.check())).isTrue();
        assertThat(project.bake().failed()).isTrue();
        assertThat(isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{docdate}", "{doctime}", "{user-home}"})
    void aTextThatAsksForWhatPassesIsReadByEveryBuild(String attribute) {
        project.file("pages/a.adoc", "= A", "", "It is " + attribute).aged();
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aTemplateThatAsksForTheTimeIsFilledByEveryBuild() {
        project.file("theme/templates/partials/foot.ftlh", "${.now?string('HH:mm')}")
                .aged();
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aLinkAmongTheSourcesLeadsAnywhere() throws IOException {
        Path other = Files.writeString(base.resolve("other.svg"), "<svg/>");
        Files.createSymbolicLink(project.source().resolve("images/other.svg"), other);
        Aged.one(project.source().resolve("images"));
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadMayBeAnything() throws IOException {
        Path secret = project.source().resolve("of-no-use.txt");
        Files.writeString(secret, "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        project.aged();
        assumeFalse(Files.isReadable(secret), "nothing is secret to the one who runs this test");
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void whatWasSavedAMomentAgoMayBeSavedAgainUnderTheSameDate() {
        project.file("of-no-use.txt", "new");
        project.bake();
        assertThat(isDone()).isTrue();
    }

    @Test
    void whatChangesWhileABuildRunsIsSeenByTheNext() {
        List<Deed> deeds = List.of(
                () -> project.file("of-no-use.txt", "added"),
                // as a program does that unpacks or copies with dates
                () -> project.file("pages/a.adoc", "= A", "", "Another text.").aged(),
                () -> Files.delete(project.source().resolve("of-no-use.txt")));
        Changing changing = new Changing();
        project.outputs(new PlainOutput(), changing);
        for (Deed deed : deeds) {
            project.file("added-" + deeds.indexOf(deed) + ".txt", "of no use").aged();
            changing.deed = deed;
            project.bake();
            changing.deed = () -> {};
            project.aged();
            assertThat(isDone()).isTrue();
            assertThat(isDone()).isFalse();
        }
    }

    /** Does something to the sources while the handbook is written. */
    private static final class Changing implements Output {

        private Deed deed = () -> {};

        @Override
        public List<org.patienthandbook.finding.Finding> write(
                org.patienthandbook.model.Handbook handbook, org.patienthandbook.output.StagingFolder staging) {
            try {
                deed.run();
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aBuildThatAskedRegistriesIsNotTakenForOneThatDidNot() {
        Project online = online(new Registry().registered(DOI));
        online.bake();
        assertThat(online.source().resolve("references.lock.json")).exists();
        Registry second = new Registry();
        online.registry(second).aged().bake();
        assertThat(online.said()).doesNotContain(UNCHANGED);
        online.bake();
        assertThat(online.said()).contains(UNCHANGED);
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void aRegistryThatWasSilentIsAskedAgain() {
        Registry silent = new Registry();
        Project online = online(silent);
        assertThat(online.bake().unanswered()).isEqualTo(1);
        assertThat(online.bake().unanswered()).isEqualTo(1);
        assertThat(silent.asked()).hasSize(2);
    }

    @Test
    void aRefreshAsksEveryTime() {
        Registry registry = new Registry().registered(DOI);
        Project online = online(registry).citations("refresh");
        for (int builds = 1; builds <= 3; builds++) {
            online.aged().bake();
            assertThat(registry.asked()).hasSize(builds);
        }
    }

    private Project online(Registry registry) {
        Path folder = base.resolve("online");
        return new Project(folder)
                .registry(registry)
                .file("handbook.yml", "title: A handbook")
                .file(
                        "references.yml",
                        "- {id: one, type: book, title: On pain, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}")
                .file("pages/index.adoc", "= Home", "", "Text.cite:[one]")
                .aged();
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
