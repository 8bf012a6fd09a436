package org.patienthandbook.registry.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.registry.lock.LockEntry.Registration;
import org.patienthandbook.source.SourceLocation;

class AuthorInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static String hash(Object... fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put((String) fields[i], fields[i + 1]);
        }
        SourceLocation place = new SourceLocation("references.yml", 1);
        Optional<DoiSpelling> doi =
                Optional.ofNullable((String) named.get("DOI")).map(DoiSpelling::read);
        return AuthorInput.of(new Reference("a", named, doi, place, 1, place, List.of()))
                .hash();
    }

    @Test
    void ignoresLayoutAndTheSpellingOfTheDoi() {
        assertThat(hash("title", "A  b\n c", "volume", 77, "DOI", "https://dx.doi.org/10.1111/A"))
                .isEqualTo(hash("DOI", "10.1111/a", "volume", "77", "title", " A b c"))
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void differsForEveryField() {
        String one = hash("author", List.of(Map.of("family", "A", "given", "B")));

        assertThat(hash("author", List.of(Map.of("family", "A", "given", "C")))).isNotEqualTo(one);
        assertThat(hash("author", List.of(Map.of("family", "A"), Map.of("given", "B"))))
                .isNotEqualTo(one);
        assertThat(hash("editor", List.of(Map.of("family", "A", "given", "B")))).isNotEqualTo(one);
        assertThat(hash("title", "ab", "note", "c")).isNotEqualTo(hash("title", "a", "note", "bc"));
        assertThat(hash("DOI", "nonsense")).isNotEqualTo(hash("DOI", "other nonsense"));
    }

    private static AuthorInput input(String doi) {
        return new AuthorInput(
                "sha256:1", Optional.of(doi).filter(text -> !text.isEmpty()).map(Doi::new));
    }

    private static LockEntry registered(String doi) {
        return LockEntry.EMPTY.withRegistration(input(doi), new Doi(doi), new Registration(true, DAY));
    }

    @Test
    void isCoveredByAnEntryForTheSameFieldsAndDoi() {
        assertThat(input("10.1111/a").isCoveredBy(registered("10.1111/A"))).isTrue();
        assertThat(input("10.1111/a").isCoveredBy(registered("10.1111/b"))).isFalse();
        assertThat(new AuthorInput("sha256:2", Optional.of(new Doi("10.1111/a"))).isCoveredBy(registered("10.1111/a")))
                .isFalse();
        assertThat(input("10.1111/a").isCoveredBy(LockEntry.EMPTY)).isFalse();
    }

    @Test
    void isCoveredByTheDoiThatAShortDoiStandsFor() {
        assertThat(input("10/abcd").isCoveredBy(registered("10.1111/a"))).isTrue();
    }

    @Test
    void isCoveredByASearchWithoutADoi() {
        assertThat(input("").isCoveredBy(LockEntry.EMPTY.withSearch(input(""), DAY)))
                .isTrue();
        assertThat(input("").isCoveredBy(registered("10.1111/a"))).isFalse();
    }
}
