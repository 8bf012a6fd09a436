package org.patienthandbook.model.doi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reads spellings that other projects have collected. */
class DoiSpellingAcceptanceTest {

    private static final Set<String> REJECTED = Set.of("rejected", "nothing found");

    /** Intended differences: the reason, with parts of the input, or of the input, {@code =>} and the expectation. */
    private static final Map<String, List<String>> DIFFERENCES = Map.of(
            "JabRef deletes characters that real DOIs have",
            List.of("9`78`", "9||78|", "9~~~78~", "/][9[][]", "^^^10.10^07", "10.1^00^^7"),
            "pieces of text are not joined by guessing",
            List.of("https : / / doi.org / 10 .1109", "https : / / doi.org / 10 / gf4gqc", "\u241B"),
            "only one group of names is known to be an alias with a single slash",
            List.of("10.1037//0002-9432.72.1.50"),
            "a space beside the first slash is removed and reported",
            List.of("doi:10.1234/ asdf "),
            "a registrant may have up to nine digits",
            List.of("10.506123/dryad.8515"),
            "a resolver other than doi.org",
            List.of("handle.stage.datacite.org"),
            "only a registry knows what a short DOI stands for",
            List.of("doi:10/b6vnmd", "doi:10/B6VNMD"),
            "look-alike characters are replaced and reported",
            List.of("10.1111\u2044bcp.12094"),
            "JabRef expects a DOI that is not in the text",
            List.of("10/B(C)/15"));

    @Test
    void acceptsRealDoisAsTidy() throws IOException {
        List<String> names = Files.readAllLines(DoiFixtures.file("doi-syntax/real-dois.tsv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();

        assertThat(names).hasSizeGreaterThan(800).allSatisfy(name -> {
            DoiSpelling bare = DoiSpelling.read(name);
            assertThat(bare.doi()).map(Doi::name).hasValue(name);
            assertThat(bare.faults()).isEmpty();
            DoiSpelling address = DoiSpelling.read(new Doi(name).url());
            assertThat(address.doi()).isEqualTo(bare.doi());
            assertThat(address.faults()).isEmpty();
        });
    }

    @Test
    void readsCollectedSpellingsAsExpectedExceptForListedDifferences() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(DoiFixtures.file("doi-syntax/cases.json").toFile());
        List<String> unexplained = new ArrayList<>();
        Set<String> unusedDifferences = new TreeSet<>();
        DIFFERENCES.values().forEach(unusedDifferences::addAll);
        for (JsonNode spelling : cases) {
            if (hasExpectation(spelling) && !isAsExpected(spelling)) {
                Optional<String> difference = differenceOf(spelling);
                difference.ifPresentOrElse(unusedDifferences::remove, () -> unexplained.add(spelling.toString()));
            }
        }

        assertThat(unexplained).isEmpty();
        assertThat(unusedDifferences).isEmpty();
    }

    private static boolean hasExpectation(JsonNode spelling) {
        return REJECTED.contains(text(spelling, "outcome"))
                || !spelling.path("expected").isNull();
    }

    private static boolean isAsExpected(JsonNode spelling) {
        Optional<Doi> read = DoiSpelling.read(text(spelling, "input")).doi();
        if (REJECTED.contains(text(spelling, "outcome"))) {
            return read.isEmpty() || isOnlyNotAscii(spelling);
        }
        // some cases expect an agency, a prefix, a message, or something that is not a DOI here
        Optional<Doi> expected = DoiSpelling.read(text(spelling, "expected")).doi();
        return expected.isEmpty() || read.equals(expected) || (read.isEmpty() && isProse(spelling));
    }

    /** Other projects find a DOI in a sentence. Here it is rejected, because a field must contain only the DOI. */
    private static boolean isProse(JsonNode spelling) {
        return text(spelling, "outcome").equals("found in text")
                && text(spelling, "input").strip().contains(" ");
    }

    /** fatcat rejects names that are not ASCII; the syntax allows them. */
    private static boolean isOnlyNotAscii(JsonNode spelling) {
        return text(spelling, "note").startsWith("fatcat")
                && text(spelling, "input").chars().anyMatch(character -> character > 0x7F);
    }

    private static Optional<String> differenceOf(JsonNode spelling) {
        String whole = text(spelling, "input") + " => " + text(spelling, "expected");
        return DIFFERENCES.values().stream()
                .flatMap(List::stream)
                .filter(whole::contains)
                .findFirst();
    }

    private static String text(JsonNode spelling, String field) {
        return spelling.path(field).asText();
    }
}
