package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        return new LockFile(folder.resolve("references.lock.json"));
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("references.lock.json"));
    }

    @Test
    void whatIsWrittenIsReadAndWrittenTheSame() throws IOException {
        file().write(LOCK);
        String first = text();

        file().write(file().read());

        assertThat(text()).isEqualTo(first).endsWith("}\n").doesNotContain("\r").contains("10.1111/Ä");
        assertThat(first.indexOf("\"a\"")).isLessThan(first.indexOf("\"b\""));
        assertThat(folder).isDirectoryNotContaining("glob:**.references*");
    }

    @Test
    void aFileWithWindowsLineEndsIsRead() throws IOException {
        file().write(LOCK);
        Files.writeString(folder.resolve("references.lock.json"), text().replace("\n", "\r\n"));

        assertThat(file().read().entries()).containsOnlyKeys("a", "b");
    }

    @Test
    void noFileIsALockThatKnowsNothing() {
        assertThat(file().read().entries()).isEmpty();
    }

    @Test
    void anInterruptedThreadWritesTheLockAllTheSame() throws IOException {
        Thread.currentThread().interrupt();
        try {
            file().write(LOCK);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(text()).contains("10.1111/b");
    }

    @Test
    void aLockThatCannotBeWrittenSaysWhatToDo() {
        LockFile nowhere = new LockFile(folder.resolve("missing").resolve("references.lock.json"));

        assertThatThrownBy(() -> nowhere.write(LOCK))
                .isInstanceOfSatisfying(
                        HandbookException.class,
                        failure -> assertThat(failure.hint().orElseThrow()).contains("frozen"));
    }
}
