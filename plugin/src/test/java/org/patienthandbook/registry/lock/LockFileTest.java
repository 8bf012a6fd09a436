package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.lock.LockEntry.Registration;

class LockFileTest {

    private static final Lock LOCK = Lock.EMPTY.with("b", entry("10.1111/b")).with("a", entry("10.1111/Ä"));

    @TempDir
    private Path folder;

    private static LockEntry entry(String doi) {
        return LockEntry.EMPTY.withRegistration(
                new AuthorInput("sha256:0", Optional.of(new Doi(doi))),
                new Doi(doi),
                new Registration(true, LocalDate.of(2026, 11, 22)));
    }

    private LockFile file() {
        return new LockFile(path());
    }

    private Path path() {
        return folder.resolve("references.lock.json");
    }

    @Test
    void writesTheSameTextAgainAfterReadingIt() throws IOException {
        file().write(LOCK);
        String first = Files.readString(path());

        file().write(file().read());

        assertThat(path()).hasContent(first);
        assertThat(first).endsWith("}\n").doesNotContain("\r").contains("10.1111/Ä");
        assertThat(first.indexOf("\"a\"")).isLessThan(first.indexOf("\"b\""));
        assertThat(folder).isDirectoryNotContaining("glob:**.references*");
    }

    @Test
    void doesNotTouchAFileWithTheSameContent() throws IOException {
        file().write(LOCK);
        Files.setLastModifiedTime(path(), FileTime.from(Instant.EPOCH));

        file().write(LOCK);

        assertThat(Files.getLastModifiedTime(path()).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void writesUnchangedEntriesAsTheyWereRead() throws IOException {
        String entry = "\"a\": {\"asked\": {\"doi.org\": \"answered\", \"later\": [1]}, \"record\": {\"volume\": 77}}";
        Files.writeString(path(), "{\"lockVersion\": 1, \"later\": [true], \"references\": {" + entry + "}}");

        file().write(file().read().with("b", entry("10.1111/b")));

        assertThat(Files.readString(path()).replaceAll("\\s+", " "))
                .contains("\"later\": [ true ]", "\"later\": [ 1 ]", "\"volume\": 77 }", "\"b\": {");
    }

    @Test
    void writesOnlyTheKeptEntries() {
        file().write(LOCK.only(List.of("b", "c")));

        assertThat(file().read().entries()).containsOnlyKeys("b");
    }

    @Test
    void readsWindowsLineEnds() throws IOException {
        file().write(LOCK);
        Files.writeString(path(), Files.readString(path()).replace("\n", "\r\n"));

        assertThat(file().read().entries()).containsOnlyKeys("a", "b");
    }

    @Test
    void readsAMissingFileAsAnEmptyLock() {
        assertThat(file().read()).isEqualTo(Lock.EMPTY);
    }

    @Test
    void writesOnAnInterruptedThread() {
        Thread.currentThread().interrupt();
        try {
            file().write(LOCK);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(path()).content().contains("10.1111/b");
    }

    @Test
    void reportsAFileThatCannotBeWritten() {
        LockFile nowhere = new LockFile(folder.resolve("missing").resolve("references.lock.json"));

        assertThatThrownBy(() -> nowhere.write(LOCK))
                .isInstanceOfSatisfying(
                        HandbookException.class,
                        failure -> assertThat(failure.hint().orElseThrow()).contains("frozen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"lockVersion": 1, "references": { | is broken at line 1
                    <<<<<<< HEAD | unresolved merge conflict
                    {"lockVersion": 2, "references": {}} | later version
                    {"references": {}} | is not a lock
                    [] | is not a lock
                    {"lockVersion": 1, "references": {"a": 1}} | at the reference 'a'
                    {"lockVersion": 1, "references": {"a": {"registration": {"verdict": "good"}}}} | 'good' is not a verdict
                    {"lockVersion": 1, "references": {"a": {"registration": {"verdict": "registered", "checked": "x"}}}} | 'x' is not a date
                    """, quoteCharacter = '`')
    void reportsABrokenFile(String text, String problem) throws IOException {
        Files.writeString(path(), text);

        assertThatThrownBy(() -> file().read()).isInstanceOfSatisfying(HandbookException.class, failure -> {
            assertThat(failure).hasMessageContaining("'references.lock.json'").hasMessageContaining(problem);
            assertThat(failure.hint()).isPresent();
        });
        assertThat(path()).hasContent(text);
    }
}
