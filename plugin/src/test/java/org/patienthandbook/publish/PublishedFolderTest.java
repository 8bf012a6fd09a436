package org.patienthandbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.finding.HandbookException;

class PublishedFolderTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path project;

    private Path site;
    private PublishedFolder published;

    @BeforeEach
    void makeProject() throws IOException {
        project = project.toRealPath();
        Files.createDirectories(project.resolve("src/handbook"));
        site = project.resolve("target/site");
        published = published(site);
    }

    private PublishedFolder published(Path folder) {
        return new PublishedFolder(
                folder, new PublishingRules(project, project.resolve("src/handbook"), project.resolve("target")));
    }

    private boolean publish(String... pathsAndTexts) {
        try (StagingFolder staging = published.stage()) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                staging.write(pathsAndTexts[i], pathsAndTexts[i + 1]);
            }
            return published.replaceWith(staging).changed();
        }
    }

    private static void date(Path file) throws IOException {
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    /** The names of all folders next to the site, and of the site itself. */
    private List<String> siblings() throws IOException {
        try (Stream<Path> files = Files.list(site.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void createsTheFolderWhenItDoesNotExist() throws IOException {
        assertThat(publish("index.html", "one", "pain/crps.html", "two")).isTrue();
        assertThat(site.resolve("pain/crps.html")).hasContent("two");
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void removesFilesThatAreNoLongerInTheSite() throws IOException {
        publish("index.html", "one", "old.html", "two");
        publish("index.html", "one");
        assertThat(FileTree.files(site)).containsOnlyKeys("index.html");
    }

    @Test
    void keepsTheDatesOfFilesThatDidNotChange() throws IOException {
        publish("index.html", "one", "other.html", "two");
        date(site.resolve("index.html"));
        date(site.resolve("other.html"));
        assertThat(publish("index.html", "one", "other.html", "changed")).isTrue();
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(site.resolve("other.html"))).isGreaterThan(LONG_AGO);
    }

    @Test
    void doesNotTouchTheFolderWhenNothingChanged() throws IOException {
        publish("index.html", "one");
        date(site.resolve("index.html"));
        date(site);
        Object before = Files.readAttributes(site, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        assertThat(publish("index.html", "one")).isFalse();
        assertThat(Files.getLastModifiedTime(site)).isEqualTo(LONG_AGO);
        assertThat(Files.readAttributes(site, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(before);
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void keepsTheOldSiteWhenABuildFails() throws IOException {
        publish("index.html", "one");
        assertThatThrownBy(() -> {
                    try (StagingFolder staging = published.stage()) {
                        staging.write("index.html", "half");
                        throw new HandbookException("a template fails", "fix it");
                    }
                })
                .isInstanceOf(HandbookException.class);
        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void restoresTheOldSiteWhenABuildWasKilledBetweenTheTwoRenames() throws IOException {
        publish("index.html", "one");
        date(site.resolve("index.html"));
        published.setAside();
        assertThat(site).doesNotExist();

        published(site).recover();

        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void restoresTheOldSiteWhenAnEmptyFolderIsInItsPlace() throws IOException {
        publish("index.html", "one");
        published.setAside();
        Files.createDirectory(site);
        published(site).recover();
        assertThat(site.resolve("index.html")).hasContent("one");
    }

    @Test
    void keepsTheNewSiteWhenABuildWasKilledAfterTheTwoRenames() throws IOException {
        publish("index.html", "one");
        published.setAside();
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "two");
        published(site).recover();
        assertThat(site.resolve("index.html")).hasContent("two");
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void deletesTheStagingFoldersOfKilledBuilds() throws Exception {
        publish("index.html", "one");
        Process dead = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        dead.waitFor();
        Files.createDirectories(project.resolve("target/.site.handbook-staging-" + dead.pid() + "-1/site"));
        try (StagingFolder alive = published.stage()) {
            published.recover();
            assertThat(alive.root()).exists();
        }
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void restoresTheOldSiteWhenTheSecondRenameFails() throws IOException {
        publish("index.html", "one");
        StagingFolder broken = published.stage();
        broken.close();
        assertThatThrownBy(() -> published.replaceWith(broken)).isInstanceOf(HandbookException.class);
        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(siblings()).containsExactly("site");
    }

    @Test
    void publishesToTheTargetOfASymbolicLink() throws IOException {
        Path real = Files.createDirectories(project.resolve("target/elsewhere/real"));
        Path link = Files.createSymbolicLink(project.resolve("target/link"), real);
        published = published(link);
        publish("index.html", "one");
        assertThat(link).isSymbolicLink();
        assertThat(link.resolve("index.html")).hasContent("one");
    }
}
