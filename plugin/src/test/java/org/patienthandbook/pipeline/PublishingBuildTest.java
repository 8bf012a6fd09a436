package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.registry.CitationMode;

/** What a build changes in the published folder and the lock, and what it requests from registries. */
class PublishingBuildTest {

    private static final String DOI = "10.1000/one";
    private static final FileTime EARLIER = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path base;

    private Project project;

    @BeforeEach
    void writeHandbook() {
        project = new Project(base)
                .file(
                        "handbook.yml",
                        "title: A handbook",
                        "baseUrl: https://example.org/handbook",
                        "publisher: {name: Clinic, phone: 555 0100, email: a@example.org, address: 1 Road}",
                        "emergency: \"911\"",
                        "navigation:",
                        "- pages: [a]")
                .file(
                        "references.yml",
                        "- {id: one, type: book, title: On pain, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}")
                .file("pages/index.adoc", "= Home", "", "Text.cite:[one]")
                .file("pages/a.adoc", "= A", "", "Text.");
    }

    private Map<String, FileTime> dates() throws IOException {
        SortedMap<String, FileTime> dates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                dates.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return dates;
    }

    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(project.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, EARLIER);
            }
        }
    }

    private Path lock() {
        return project.source().resolve("references.lock.json");
    }

    @Test
    void publishesTheHandbookAndWritesTheLock() {
        Registry registry = new Registry().registered(DOI);
        BuildResult result = project.registry(registry).bake();
        assertThat(Project.console(result.findings())).isEmpty();
        assertThat(result.failed()).isFalse();
        assertThat(result.counts().pages()).isEqualTo(2);
        assertThat(result.counts().rules()).isEqualTo(Rule.values().length);
        assertThat(registry.asked()).containsExactly(DOI);
        assertThat(Project.contents(project.output())).containsOnlyKeys("a.html", "index.html", "handbook.txt");
        assertThat(lock()).content().contains("\"verdict\": \"registered\"", "\"checked\": \"2026-11-22\"");
        assertThat(project.progress()).first().asString().startsWith("read 2 pages, 0 terms, 1 reference in ");
    }

    @Test
    void changesNothingAndSendsNoRequestsTheSecondTime() throws IOException {
        project.registry(new Registry().registered(DOI)).bake();
        age();
        Files.setLastModifiedTime(lock(), EARLIER);
        Registry again = new Registry();
        assertThat(project.registry(again).bake().failed()).isFalse();
        assertThat(again.asked()).isEmpty();
        assertThat(dates().values()).containsOnly(EARLIER);
        assertThat(Files.getLastModifiedTime(lock())).isEqualTo(EARLIER);
    }

    @Test
    void givesNewTimestampsOnlyToChangedFilesAndRemovesDeletedPages() throws IOException {
        project.registry(new Registry().registered(DOI))
                .file("pages/b.adoc", "= B", "", "Text.")
                .bake();
        age();
        Files.delete(project.source().resolve("pages/b.adoc"));
        project.file("pages/a.adoc", "= A", "", "Another text.").bake();
        assertThat(dates()).doesNotContainKey("b.html").containsEntry("index.html", EARLIER);
        assertThat(dates().get("a.html")).isNotEqualTo(EARLIER);
    }

    @Test
    void reportsAllFindingsAndLeavesThePublishedFolderAloneWhenItFails() throws IOException {
        project.registry(new Registry().registered(DOI)).bake();
        age();
        SortedMap<String, String> before = Project.contents(project.output());
        project.file("pages/a.adoc", "= A", "", "Changed <<nowhere>>.", "", "term:[nothing] cite:[nobody]");
        BuildResult result = project.bake();
        assertThat(result.failed()).isTrue();
        assertThat(result.stopped()).isEmpty();
        assertThat(result.findings())
                .extracting(finding ->
                        finding.rule().label() + " " + finding.location().line())
                .containsExactly("link-target-missing 3", "citation-unknown 5", "term-unknown 5");
        assertThat(Project.contents(project.output())).isEqualTo(before);
        assertThat(dates().values()).containsOnly(EARLIER);
        assertThat(Project.contents(base.resolve("target")).keySet())
                .allMatch(file -> file.startsWith("site/") || file.startsWith("handbook/cache/"));
    }

    @Test
    void failsOnWarningsOnlyWhenToldSo() {
        project.offline();
        assertThat(project.bake().failed()).isFalse();
        BuildResult strict = project.failOn("warning").check();
        assertThat(strict.failed()).isTrue();
        assertThat(strict.count(Severity.WARNING)).isEqualTo(1);
        assertThat(project.rules(Map.of("doi-unverified", "info")).check().failed())
                .isFalse();
        project.file("pages/a.adoc", "= A", "", "<<nowhere>>");
        assertThat(project.check().failed()).isTrue();
        assertThat(project.failOn("never").check().failed()).isFalse();
    }

    @Test
    void checksWithoutPublishingRequestsOrChangesToTheSources() {
        Registry registry = new Registry().registered(DOI);
        SortedMap<String, String> before = Project.contents(project.source());
        BuildResult result = project.registry(registry).check();
        assertThat(result.failed()).isFalse();
        assertThat(result.counts().pages()).isEqualTo(2);
        assertThat(registry.asked()).isEmpty();
        assertThat(project.output()).doesNotExist();
        assertThat(Project.contents(project.source())).isEqualTo(before);
        assertThat(Project.contents(base.resolve("target")).keySet())
                .allMatch(file -> file.startsWith("handbook/cache/"));
        assertThat(Project.console(result.findings()))
                .first()
                .asString()
                .startsWith("[WARNING] src/handbook/references.yml:1: the DOI '10.1000/one' of 'one' is not verified");
    }

    @Test
    void failsOnAnUnregisteredDoi() {
        BuildResult result = project.registry(new Registry().notRegistered(DOI)).bake();
        assertThat(result.failed()).isTrue();
        assertThat(Project.console(result.findings()))
                .first()
                .asString()
                .isEqualTo(
                        "[ERROR] src/handbook/references.yml:1: the DOI '10.1000/one' of 'one' is not registered [doi-unregistered]");
        assertThat(project.output()).doesNotExist();
        assertThat(lock()).content().contains("not-registered");
    }

    @Test
    void succeedsWithoutALockWhenNoRegistryAnswers() {
        BuildResult result = project.registry(new Registry()).bake();
        assertThat(result.failed()).isFalse();
        assertThat(result.counts().unanswered()).isEqualTo(1);
        assertThat(result.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.DOI_UNVERIFIED);
        assertThat(lock()).doesNotExist();
    }

    @Test
    void keepsTheLockedEntriesWhenTheReferenceListIsBroken() throws IOException {
        String later =
                "- {id: later, type: book, title: On sleep, author: [{family: Ash}], issued: 2020, DOI: 10.1000/two}";
        project.file("references.yml", Files.readString(project.source().resolve("references.yml")), later)
                .registry(new Registry().registered(DOI).registered("10.1000/two"))
                .bake();
        project.file(
                        "references.yml",
                        "- {id: one, type: book, title: On pains, author: [{family: Ash}], issued: 2020, DOI: " + DOI
                                + "}",
                        "- id: broken",
                        "  title: a: b",
                        later)
                .registry(new Registry().registered(DOI))
                .bake();
        assertThat(lock()).content().contains("\"later\"");

        project.file("references.yml", "- {id: one, type: book, title: Pains, issued: 2020, DOI: " + DOI + "}")
                .registry(new Registry().registered(DOI))
                .bake();
        assertThat(lock()).content().doesNotContain("\"later\"");
    }

    @Test
    void failsWhenFrozenAndTheLockIsStale() {
        BuildResult result = project.citations(CitationMode.FROZEN).bake();
        assertThat(Project.console(result.findings()))
                .first()
                .asString()
                .isEqualTo(
                        "[ERROR] src/handbook/references.yml:1: 'references.lock.json' does not cover the current text of the reference 'one' [lock-stale]");
        assertThat(project.progress()).noneMatch(line -> line.startsWith("asking"));
    }

    @Test
    void keepsEarlierFindingsWhenAStageThrows() {
        project.file("references.lock.json", "{").file("pages/a.adoc", "= A", "", "<<nowhere>>");
        BuildResult result = project.bake();
        assertThat(result.failed()).isTrue();
        assertThat(result.stopped())
                .map(Exception::getMessage)
                .hasValueSatisfying(message -> assertThat(message).startsWith("'references.lock.json' is broken"));
        assertThat(result.findings()).extracting(finding -> finding.rule()).contains(Rule.LINK_TARGET_MISSING);
        assertThat(project.output()).doesNotExist();
    }

    @Test
    void leavesThePublishedFolderAloneWhenAnOutputThrows() {
        project.offline().bake();
        SortedMap<String, String> before = Project.contents(project.output());
        BuildResult result = project.outputs(new PlainOutput(), (handbook, staging) -> {
                    throw new HandbookException("the disk is full", "make room");
                })
                .file("pages/a.adoc", "= A", "", "Changed.")
                .bake();
        assertThat(result.stopped()).map(Exception::getMessage).contains("the disk is full");
        assertThat(result.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.DOI_UNVERIFIED);
        assertThat(Project.contents(project.output())).isEqualTo(before);
    }

    @Test
    void publishesNothingWhenAnOutputReportsAnError() {
        BuildResult result = project.offline()
                .outputs(
                        new PlainOutput(),
                        (handbook, staging) -> List.of(org.patienthandbook.finding.Finding.of(
                                Rule.SOURCE_MALFORMED, new org.patienthandbook.source.SourceLocation("x", 1), "late")))
                .bake();
        assertThat(result.failed()).isTrue();
        assertThat(project.output()).doesNotExist();
    }

    @Test
    void saysThatTheSourceFolderIsMissing() {
        BuildResult result = new Project(base.resolve("elsewhere")).bake();
        assertThat(result.stopped()).hasValueSatisfying(stopped -> {
            assertThat(stopped).hasMessage("there is no source folder 'src/handbook'");
            assertThat(stopped.hint()).contains("create it, or set another folder with -Dhandbook.sourceDirectory");
        });
    }

    @Test
    void reportsAMissingHomePageInAnEmptySourceFolder() throws IOException {
        Path empty = base.resolve("empty");
        Files.createDirectories(empty.resolve("src/handbook"));
        assertThat(Project.console(new Project(empty).bake().findings()))
                .contains("[ERROR] src/handbook/pages/index.adoc: there is no home page [link-target-missing]");
    }

    @Test
    void restoresTheSiteOfAKilledBuildFirst() throws IOException {
        project.offline().bake();
        SortedMap<String, String> before = Project.contents(project.output());
        Files.move(project.output(), project.output().resolveSibling(".site.handbook-previous"));
        project.check();
        assertThat(Project.contents(project.output())).isEqualTo(before);
    }
}
