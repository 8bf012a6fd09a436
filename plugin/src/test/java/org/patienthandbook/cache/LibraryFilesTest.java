package org.patienthandbook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path style;

    @BeforeEach
    void write() throws IOException {
        jar = Files.writeString(folder.resolve("theme-1-SNAPSHOT.jar"), "jar");
        style = folder.resolve("classes/handbook/css/a.css");
        Files.createDirectories(style.getParent());
        Files.writeString(style, "a {}");
    }

    private String fingerprint() {
        return LibraryFiles.fingerprint(
                List.of(jar.toString(), folder.resolve("classes").toString()));
    }

    @Test
    void aLibraryOfTheSameNameMayBeAnother() throws IOException {
        String before = fingerprint();
        assertThat(fingerprint()).isEqualTo(before);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        String dated = fingerprint();
        assertThat(dated).isNotEqualTo(before);
        Files.writeString(jar, "other jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        assertThat(fingerprint()).isNotEqualTo(dated);
        Files.delete(jar);
        assertThat(fingerprint()).isEqualTo(fingerprint()).isNotEqualTo(dated);
    }

    @Test
    void ofAFolderOfClassesEveryFileCounts() throws IOException {
        String before = fingerprint();
        Files.setLastModifiedTime(style, FileTime.fromMillis(1_000));
        String dated = fingerprint();
        assertThat(dated).isNotEqualTo(before);
        Files.writeString(style.resolveSibling("b.css"), "b {}");
        assertThat(fingerprint()).isNotEqualTo(dated);
    }

    @Test
    void aFolderOfClassesMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("classes"));
        String before = LibraryFiles.fingerprint(List.of(link.toString()));
        Files.setLastModifiedTime(style, FileTime.fromMillis(1_000));
        assertThat(LibraryFiles.fingerprint(List.of(link.toString()))).isNotEqualTo(before);
    }

    @Test
    void theThemeIsAmongThem() {
        assertThat(LibraryFiles.fingerprint()).isEqualTo(LibraryFiles.fingerprint());
        assertThat(LibraryFiles.names()).anyMatch(name -> name.matches("asciidoctorj-\\d.*\\.jar"));
    }
}
