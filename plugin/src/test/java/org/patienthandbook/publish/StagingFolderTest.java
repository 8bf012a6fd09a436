package org.patienthandbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;

class StagingFolderTest {

    @TempDir
    private Path folder;

    @Test
    void isEmptyAtFirstAndDeletedWhenClosed() {
        Path root;
        try (StagingFolder staging = StagingFolder.beside(folder.resolve("target/site"));
                StagingFolder other = StagingFolder.beside(folder.resolve("target/site"))) {
            root = staging.root();
            assertThat(root).isEmptyDirectory().isNotEqualTo(other.root());
            staging.write("pain/crps.html", "x");
            assertThat(staging.scratch("html")).isEmptyDirectory();
            assertThat(Files.exists(root.resolve("pain/crps.html"))).isTrue();
        }
        assertThat(folder.resolve("target")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/../../x", ""})
    void rejectsAPathOutsideTheSite(String path) {
        try (StagingFolder staging = StagingFolder.beside(folder.resolve("site"))) {
            assertThatThrownBy(() -> staging.write(path, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void mergesFoldersThatTheSiteAlreadyHas() throws IOException {
        try (StagingFolder staging = StagingFolder.beside(folder.resolve("site"))) {
            staging.write("pain/a.pdf", "a");
            staging.write("pain/crps.html", "old");
            Path baked = staging.scratch("x");
            Files.writeString(
                    Files.createDirectories(baked.resolve("pain/more")).resolve("b.html"), "b");
            Files.writeString(baked.resolve("pain/crps.html"), "new");
            Files.writeString(Files.createDirectories(baked.resolve("css")).resolve("c.css"), "c");
            staging.moveIn(baked);
            assertThat(FileTree.files(staging.root()))
                    .containsOnlyKeys("css/c.css", "pain/a.pdf", "pain/crps.html", "pain/more/b.html");
            assertThat(staging.root().resolve("pain/crps.html")).hasContent("new");
            assertThat(staging.root().resolve("pain/a.pdf")).hasContent("a");
        }
    }

    @Test
    void reportsAnIoFailureInOneLine() throws IOException {
        Files.writeString(folder.resolve("target"), "a file");
        assertThatThrownBy(() -> StagingFolder.beside(folder.resolve("target/site")))
                .isInstanceOf(HandbookException.class)
                .hasMessageStartingWith("cannot create the folder '")
                .hasMessageNotContaining("\n");
    }
}
