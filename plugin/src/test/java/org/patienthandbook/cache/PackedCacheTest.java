package org.patienthandbook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedCacheTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("cache/texts.pack");
    }

    private void keep(String... names) {
        try (PackedCache cache = new PackedCache(file)) {
            for (String name : names) {
                cache.keep(name, "now", bytes("the text of " + name));
            }
        }
    }

    private Optional<String> find(String name, String fingerprint) {
        try (PackedCache cache = new PackedCache(file)) {
            return find(cache, name, fingerprint);
        }
    }

    private static Optional<String> find(PackedCache cache, String name, String fingerprint) {
        return cache.find(name, fingerprint).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.toList();
        }
    }

    @Test
    void findsWhatALaterOpeningAsksForByNameAndFingerprint() throws IOException {
        assertThat(find("a", "now")).isEmpty();
        keep("a", "b");
        assertThat(find("a", "now")).contains("the text of a");
        assertThat(find("b", "now")).contains("the text of b");
        assertThat(find("b", "then")).isEmpty();
        assertThat(find("c", "now")).isEmpty();
        assertThat(files()).containsExactly(file);
    }

    @Test
    void keepsValuesInTheFormOfTheirRecords() {
        record Value(String text, List<Integer> numbers) {}
        try (PackedCache cache = new PackedCache(file)) {
            cache.keep("a", "now", new Value("é\n", List.of(1, 2)));
        }
        try (PackedCache cache = new PackedCache(file)) {
            assertThat(cache.find("a", "now", Value.class)).contains(new Value("é\n", List.of(1, 2)));
        }
    }

    @Test
    void takesOverWhatTheBuildUsedAndLetsGoOfTheRest() {
        keep("a", "b", "c");
        try (PackedCache cache = new PackedCache(file)) {
            assertThat(find(cache, "a", "now")).isPresent();
            assertThat(find(cache, "b", "then")).isEmpty();
            cache.keep("b", "then", bytes("another text of b"));
            cache.complete();
        }
        assertThat(find("a", "now")).contains("the text of a");
        assertThat(find("b", "now")).isEmpty();
        assertThat(find("b", "then")).contains("another text of b");
        assertThat(find("c", "now")).isEmpty();
    }

    @Test
    void leavesWhatABuildThatStoppedHasNotAskedFor() {
        keep("a", "b", "c");
        try (PackedCache cache = new PackedCache(file)) {
            cache.keep("b", "then", bytes("another text of b"));
        }
        assertThat(find("a", "now")).contains("the text of a");
        assertThat(find("b", "then")).contains("another text of b");
        assertThat(find("c", "now")).contains("the text of c");
    }

    @Test
    void keepsTheNewerOfTwoResultsOfAName() {
        keep("a");
        try (PackedCache cache = new PackedCache(file)) {
            assertThat(find(cache, "a", "now")).isPresent();
            cache.keep("a", "now", bytes("made anew"));
        }
        assertThat(find("a", "now")).contains("made anew");
    }

    @Test
    void leavesTheFileAloneWhereNothingIsNew() throws IOException {
        keep("a", "b");
        FileTime before = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(file, before);
        assertThat(find("a", "now")).isPresent();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(find("b", "now")).isPresent();
    }

    @Test
    void servesSeveralThreads() {
        try (PackedCache cache = new PackedCache(file)) {
            IntStream.range(0, 200).parallel().forEach(i -> cache.keep("page " + i, "now", bytes("text " + i)));
        }
        try (PackedCache cache = new PackedCache(file)) {
            assertThat(IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(i -> find(cache, "page " + i, "now").equals(Optional.of("text " + i))))
                    .hasSize(200)
                    .containsOnly(true);
        }
    }

    /** Wherever the file ends too early or a bit of it is another, a result is right or absent. */
    @Test
    void trustsNothingThatIsBroken() throws IOException {
        keep("a", "b");
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            Files.write(file, java.util.Arrays.copyOf(good, i));
            assertThat(find("a", "now")).isEmpty();
            byte[] flipped = good.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            assertThat(find("a", "now")).isIn(Optional.empty(), Optional.of("the text of a"));
            assertThat(List.of(find("a", "now"), find("b", "now")))
                    .as("one of them at least is hit by the flipped bit, or the index")
                    .contains(Optional.empty());
        }
        keep("a", "b");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2_000_000_000L, -1, 1, Long.MAX_VALUE})
    void believesNoTailThatLeadsElsewhere(long start) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                ByteBuffer.allocate(32)
                        .putLong(start)
                        .putLong(0)
                        .put(bytes("handbook-pack 1\n"))
                        .array());
        assertThat(find("a", "now")).isEmpty();
    }

    @Test
    void writesOverTheDraftOfAKilledBuildOfTheSameName() throws IOException {
        Files.createDirectories(file.getParent());
        String process = String.valueOf(ProcessHandle.current().pid());
        for (int i = 1; i < 1_000; i++) {
            Files.write(file.resolveSibling("texts.pack." + process + "-" + i + ".part"), new byte[5_000]);
        }
        keep("a");
        assertThat(find("a", "now")).contains("the text of a");
    }

    @Test
    void costsNothingWhereNothingCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        keep("a", "b");
        assertThat(find("a", "now")).isEmpty();
    }

    @Test
    void leavesNoDraftWhenTheFileCannotBeReplaced() throws IOException {
        Files.createDirectories(file.resolve("a folder in its place"));
        keep("a");
        assertThat(files()).containsExactly(file);
        assertThat(find("a", "now")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void removesTheDraftsOfKilledBuildsButNotThoseOfBuildsThatRun(int days) throws IOException {
        Path draft = file.resolveSibling("texts.pack.1-1.part");
        Files.createDirectories(draft.getParent());
        Files.writeString(draft, "half");
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
        keep("a");
        assertThat(Files.exists(draft)).isEqualTo(days == 0);
    }

    @Test
    void isWholeWhileTwoBuildsUseIt() {
        keep("a");
        try (PackedCache one = new PackedCache(file);
                PackedCache other = new PackedCache(file)) {
            one.keep("b", "now", bytes("of one"));
            other.keep("b", "now", bytes("of the other"));
            assertThat(find(one, "a", "now")).isPresent();
        }
        // the first resource is closed last
        assertThat(find("b", "now")).contains("of one");
        assertThat(find("a", "now")).isPresent();
    }
}
