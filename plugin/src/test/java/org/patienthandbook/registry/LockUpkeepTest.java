package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;

class LockUpkeepTest extends DoiLookups {

    @Test
    void membersThatThisVersionDoesNotKnowStay() throws IOException {
        Files.writeString(lock(), """
                {"references": {"a": {"pmid": "1", "doi": "10.1111/a", "record": {"title": "T", "issued": [2014, 2]},
                   "newerVersion": null},
                 "none": {"suggestion": "10.1/x"}, "gone": {"doi": "10.1111/gone"}},
                 "lockVersion": 1, "later": [true]}
                """);

        auto(TWO);

        assertThat(Files.readString(lock()))
                .contains("\"pmid\": \"1\"", "\"title\": \"T\"", "\"newerVersion\": null")
                .contains("\"suggestion\": \"10.1/x\"", "\"later\": [")
                .doesNotContain("gone");
    }

    @Test
    void whatWasKnownOfAnotherDoiIsDropped() throws IOException {
        Files.writeString(
                lock(),
                "{\"lockVersion\": 1, \"references\": {\"a\": {\"doi\": \"10.1/old\", \"record\": {\"title\": \"T\"}}}}");

        auto(TWO);

        assertThat(Files.readString(lock())).doesNotContain("record").doesNotContain("old");
    }

    @Test
    void aLockThatNeedsNothingKeepsEntriesOfOthersToo() throws IOException {
        auto(TWO);
        byte[] before = Files.readAllBytes(lock());

        auto(List.of(TWO.get(0)));

        assertThat(Files.readAllBytes(lock())).isEqualTo(before);
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
    void aBrokenLockStopsTheBuildAndIsNotTouched(String text, String problem) throws IOException {
        Files.writeString(lock(), text);

        assertThatThrownBy(() -> auto(TWO)).isInstanceOfSatisfying(HandbookException.class, failure -> {
            assertThat(failure).hasMessageContaining("'references.lock.json'").hasMessageContaining(problem);
            assertThat(failure.hint()).isPresent();
        });
        assertThat(lock()).hasContent(text);
        assertThat(server.requests()).isEmpty();
    }
}
