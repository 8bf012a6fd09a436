package org.patienthandbook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScannerTest {

    @TempDir
    private Path base;

    private void file(String path) throws IOException {
        Path file = base.resolve("src/handbook").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private SourceTree scan() throws IOException {
        return new SourceScanner(base).scan(base.resolve("src/handbook"));
    }

    @Test
    void listsFilesByPathWithTheirNamesInFindings() throws IOException {
        file("pages/z.adoc");
        file("handbook.yml");
        file("pages/a/b.adoc");
        SourceTree tree = scan();
        assertThat(tree.files())
                .extracting(SourceFile::relative)
                .containsExactly("handbook.yml", "pages/a/b.adoc", "pages/z.adoc");
        assertThat(tree.files())
                .extracting(SourceFile::name)
                .containsExactly(
                        "src/handbook/handbook.yml", "src/handbook/pages/a/b.adoc", "src/handbook/pages/z.adoc");
        assertThat(tree.name()).isEqualTo("src/handbook");
    }

    @Test
    void skipsHiddenFilesAndFolders() throws IOException {
        file("pages/.DS_Store");
        file("pages/.a.adoc.swp");
        file(".git/config");
        file("pages/a.adoc");
        assertThat(scan().files()).extracting(SourceFile::relative).containsExactly("pages/a.adoc");
    }

    @Test
    void skipsLinksThatPointOutsideTheSources() throws IOException {
        file("images/nerve.svg");
        Path secret = Files.writeString(base.resolve("secret.svg"), "x");
        Path images = base.resolve("src/handbook/images");
        Files.createSymbolicLink(images.resolve("out.svg"), secret);
        Files.createSymbolicLink(images.resolve("in.svg"), images.resolve("nerve.svg"));
        assertThat(scan().files())
                .extracting(SourceFile::relative)
                .containsExactly("images/in.svg", "images/nerve.svg");
    }

    @Test
    void namesFilesRelativeToTheBaseFolder() throws IOException {
        file("handbook.yml");
        Path root = base.resolve("src/handbook");
        assertThat(new SourceScanner(root).scan(root).files())
                .extracting(SourceFile::name)
                .containsExactly("handbook.yml");
        assertThat(new SourceScanner(base.resolve("module")).scan(root).files())
                .extracting(SourceFile::name)
                .containsExactly("../src/handbook/handbook.yml");
    }

    @Test
    void throwsWhenTheFolderDoesNotExist() {
        assertThatThrownBy(this::scan).isInstanceOf(NoSuchFileException.class);
    }
}
