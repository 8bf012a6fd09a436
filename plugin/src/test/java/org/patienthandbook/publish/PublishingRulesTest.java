package org.patienthandbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;

class PublishingRulesTest {

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.toRealPath().resolve("work/project"));
        Files.createDirectories(project.resolve("src/handbook/pages"));
        Files.createDirectories(project.resolve("target/classes"));
        Files.writeString(project.resolve("target/classes/x"), "x");
        Files.createDirectories(project.resolve("docs"));
    }

    private PublishedFolder published(String path) {
        Path whole = project.resolve(path);
        return new PublishedFolder(
                whole, new PublishingRules(project, project.resolve("src/handbook"), project.resolve("target")));
    }

    private String refusal(String path) {
        HandbookException refusal = catchThrowableOfType(
                HandbookException.class, () -> published(path).requireReplaceable());
        assertThat(refusal).as(path).isNotNull();
        assertThat(refusal.hint()).isPresent();
        return refusal.getMessage().replaceFirst("^cannot replace the folder .*': ", "");
    }

    @ParameterizedTest
    @CsvSource({
        "., it holds the project",
        "src, it holds the project",
        "src/handbook, it holds the project",
        "src/handbook/pages, it is inside the sources",
        "src/handbook/new, it is inside the sources",
        "target, it is outside the build folder and does not hold an earlier handbook"
    })
    void rejectsTheProjectAndItsSources(String path, String reason) {
        assertThat(refusal(path)).isEqualTo(reason);
    }

    @Test
    void rejectsFoldersThatHoldTheProject() {
        assertThat(refusal("..")).isEqualTo("it holds the project");
        assertThat(refusal("../..")).isEqualTo("it holds the project");
        assertThat(refusal("/")).isEqualTo("it holds the project");
    }

    @Test
    void rejectsASymbolicLinkToTheProject() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), project);
        assertThat(refusal(folder.resolve("link").toString())).isEqualTo("it holds the project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/site", "docs", "../new/site"})
    void acceptsFoldersInTheBuildFolderAndEmptyFoldersElsewhere(String path) {
        assertThatCode(() -> published(path).requireReplaceable()).doesNotThrowAnyException();
    }

    @Test
    void acceptsAFolderWithOtherFilesInTheBuildFolder() {
        assertThatCode(() -> published("target/classes").requireReplaceable()).doesNotThrowAnyException();
    }

    @Test
    void rejectsAFolderWithOtherFiles() throws IOException {
        Files.writeString(project.resolve("docs/index.html"), "<html>my own</html>");
        assertThat(refusal("docs")).isEqualTo("it is outside the build folder and does not hold an earlier handbook");
    }

    @Test
    void acceptsAnEarlierHandbook() throws IOException {
        Files.writeString(
                project.resolve("docs/index.html"),
                "<html><head><meta name=\"generator\" content=\"Patient Handbook\"></head></html>");
        assertThatCode(() -> published("docs").requireReplaceable()).doesNotThrowAnyException();
    }

    @Test
    void rejectsAGitRepositoryEvenIfItHoldsAHandbook() throws IOException {
        Files.writeString(project.resolve("docs/index.html"), PublishingRules.generatorTag() + ">");
        Files.createDirectory(project.resolve("docs/.git"));
        assertThat(refusal("docs")).isEqualTo("it is a Git repository");
    }

    @Test
    void rejectsAFile() throws IOException {
        Files.writeString(project.resolve("target/site"), "x");
        assertThat(refusal("target/site")).isEqualTo("it is a file");
    }

    @Test
    void checksAgainBeforeItReplaces() throws IOException {
        PublishedFolder published = published("docs");
        published.requireReplaceable();
        Files.writeString(project.resolve("docs/mine.txt"), "mine");
        try (StagingFolder staging = published.stage()) {
            staging.write("index.html", "x");
            assertThat(catchThrowableOfType(HandbookException.class, () -> published.replaceWith(staging)))
                    .isNotNull();
        }
        assertThat(project.resolve("docs/mine.txt")).hasContent("mine");
    }
}
