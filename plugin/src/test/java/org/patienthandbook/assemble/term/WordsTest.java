package org.patienthandbook.assemble.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    /** The definition of a word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "é",
            "e\u0301",
            "α",
            "漢",
            "ʼ",
            "½",
            "7",
            "\uD835\uDD04",
            "'",
            "’",
            " ",
            "-",
            "\u00a0",
            ".",
            "\uD83D\uDE00",
            "<",
            "\n",
            "_");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<String> written(String text) {
        return Words.of(text).stream().map(Words.Word::written).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheWordsOfTheRegularExpression(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(40, 0, PIECES.size()).forEach(piece -> text.append(PIECES.get(piece)));
        assertThat(written(text.toString()))
                .isEqualTo(
                        WORD.matcher(text).results().map(match -> match.group()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "patient's, patient's",
        "the patients' pain, the|patients|pain",
        "'quoted', quoted",
        "rock ’n’ roll, rock|n|roll",
        "NMDA-receptor, NMDA|receptor",
    })
    void keepsAnApostropheOnlyBetweenLetters(String text, String words) {
        assertThat(written(text)).containsExactly(words.split("[|]"));
    }
}
