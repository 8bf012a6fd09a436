package org.patienthandbook.output.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.output.pdf.engine.PdfFile;

class HandoutCacheTest {

    private static final PdfFile RISKS = new PdfFile(3, "risks".getBytes(UTF_8));
    private static final PdfFile MIGRAINE = new PdfFile(2, "migraine".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private HandoutCache newCache() {
        return new HandoutCache(new DiskCache(folder));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void age(Duration age) throws IOException {
        for (Path entry : entries()) {
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now().minus(age)));
        }
    }

    @Test
    void findsWhatAnEarlierBuildStored() {
        newCache().store("key of risks", RISKS);
        assertThat(newCache().find("key of risks")).hasValueSatisfying(file -> {
            assertThat(file.pages()).isEqualTo(3);
            assertThat(file.bytes()).isEqualTo("risks".getBytes(UTF_8));
        });
        assertThat(newCache().find("another key")).isEmpty();
    }

    @Test
    void ignoresAnEntryInThePlaceOfAnother() throws IOException {
        newCache().store("key of risks", RISKS);
        Path entryOfRisks = entries().get(0);
        newCache().store("key of migraine", MIGRAINE);
        for (Path entry : entries()) {
            Files.copy(entryOfRisks, folder.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(folder.resolve("copy"), entry, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(newCache().find("key of risks")).isPresent();
        assertThat(newCache().find("key of migraine")).isEmpty();
    }

    @Test
    void ignoresADamagedEntry() throws IOException {
        newCache().store("key of risks", RISKS);
        Files.write(entries().get(0), new byte[] {1, 2, 3});
        assertThat(newCache().find("key of risks")).isEmpty();
    }

    @Test
    void removesFilesThatNoBuildUsedForAWeek() throws IOException {
        newCache().store("key of risks", RISKS);
        newCache().store("key of migraine", MIGRAINE);
        age(Duration.ofDays(8));
        HandoutCache cache = newCache();
        cache.find("key of risks");
        cache.removeUnused();
        assertThat(newCache().find("key of risks")).isPresent();
        assertThat(newCache().find("key of migraine")).isEmpty();
    }

    @Test
    void keepsFilesThatWereUsedThisWeek() throws IOException {
        newCache().store("key of risks", RISKS);
        newCache().store("key of migraine", MIGRAINE);
        age(Duration.ofDays(6));
        HandoutCache cache = newCache();
        cache.find("key of risks");
        cache.removeUnused();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void keepsAllFilesWhenABuildPrintsNothing() throws IOException {
        newCache().store("key of risks", RISKS);
        age(Duration.ofDays(8));
        newCache().removeUnused();
        assertThat(entries()).hasSize(1);
    }
}
