package org.patienthandbook.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no build uses any more does not lie in the cache for ever. */
class DiskCacheReleaseTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private void keep(String name, int daysAgo) {
        cache().keep(name, "f", new byte[] {1});
        Instant date = Instant.now().minus(Duration.ofDays(daysAgo));
        files().filter(file -> dateOf(file).isAfter(Instant.now().minusSeconds(60)))
                .forEach(file -> date(file, date));
    }

    private DiskCache cache() {
        return new DiskCache(folder);
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant dateOf(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void date(Path file, Instant date) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(date));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String name) {
        return cache().find(name, "f").isPresent();
    }

    @Test
    void what_is_unused_and_old_goes() {
        keep("old", 8);
        keep("recent", 6);
        cache().release(List.of("other"), WEEK);
        assertThat(has("old")).isFalse();
        assertThat(has("recent")).isTrue();
    }

    @Test
    void what_is_used_stays_and_counts_as_used_today() {
        keep("old", 20);
        cache().release(List.of("old"), WEEK);
        cache().release(List.of("other"), WEEK);
        assertThat(has("old")).isTrue();
    }

    @Test
    void half_written_files_of_killed_builds_go_and_other_files_stay() throws IOException {
        Path part = Files.write(folder.resolve("x.kept.12-3.part"), new byte[] {1});
        Path foreign = Files.write(folder.resolve("notes.txt"), new byte[] {1});
        date(part, Instant.now().minus(Duration.ofDays(9)));
        date(foreign, Instant.now().minus(Duration.ofDays(9)));
        cache().release(List.of(), WEEK);
        assertThat(part).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void a_cache_that_is_not_there_is_no_fault() {
        assertThatCode(() -> new DiskCache(folder.resolve("nowhere")).release(List.of("a"), WEEK))
                .doesNotThrowAnyException();
    }
}
