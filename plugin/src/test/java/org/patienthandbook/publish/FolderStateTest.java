package org.patienthandbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.publish.FolderState.Entry;

class FolderStateTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("pages/.hidden"));
        Files.writeString(folder.resolve("pages/.hidden/a.txt"), "abc");
        Files.writeString(folder.resolve("z.txt"), "");
        for (String path : List.of("pages/.hidden/a.txt", "z.txt", "pages/.hidden", "pages", "")) {
            Files.setLastModifiedTime(folder.resolve(path), FileTime.from(5_000_000_123L, TimeUnit.NANOSECONDS));
        }
    }

    private FolderState state() {
        return FolderState.of(folder).orElseThrow();
    }

    @Test
    void listsEveryFileAndFolderWithSizeAndDate() {
        assertThat(state().entries())
                .extracting(Entry::path, Entry::folder, Entry::size)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", true, 0L),
                        org.assertj.core.groups.Tuple.tuple("pages", true, 0L),
                        org.assertj.core.groups.Tuple.tuple("pages/.hidden", true, 0L),
                        org.assertj.core.groups.Tuple.tuple("pages/.hidden/a.txt", false, 3L),
                        org.assertj.core.groups.Tuple.tuple("z.txt", false, 0L));
        assertThat(state().files()).extracting(Entry::path).containsExactly("pages/.hidden/a.txt", "z.txt");
        assertThat(state()).isEqualTo(state());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a backslash parts folders there")
    void keepsABackslashInAFileName() throws IOException {
        Files.writeString(folder.resolve("z\\a.txt"), "");
        assertThat(state().files()).extracting(Entry::path).contains("z\\a.txt");
    }

    @Test
    void comparesWithTheNewestDate() throws IOException {
        assertThat(state().isOlderThan(5_001)).isTrue();
        assertThat(state().isOlderThan(5_000)).isFalse();
        Files.setLastModifiedTime(folder.resolve("pages"), FileTime.fromMillis(9_000));
        assertThat(state().isOlderThan(9_000)).isFalse();
    }

    @Test
    void isEmptyForAMissingFolderAndForAFile() {
        assertThat(FolderState.of(folder.resolve("nowhere"))).isEmpty();
        assertThat(FolderState.of(folder.resolve("z.txt"))).isEmpty();
    }

    @Test
    void isEmptyForAFolderWithALink() throws IOException {
        Path link = folder.resolveSibling(folder.getFileName() + "-link");
        Files.createSymbolicLink(link, folder);
        assertThat(FolderState.of(link)).isEmpty();
        Files.move(link, folder.resolve("pages/link"));
        assertThat(FolderState.of(folder)).isEmpty();
    }
}
