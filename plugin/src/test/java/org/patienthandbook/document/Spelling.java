package org.patienthandbook.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.patienthandbook.finding.Rule;

/** Finds words that are neither in a dictionary of American English, nor in {@code accepted-words.txt}, nor rule names. */
final class Spelling {

    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_US.dict";

    /** A word that is not part of a number, a file name or an identifier. */
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\d_.@/\\\\-])\\p{L}[\\p{L}'’]++(?:-\\p{L}[\\p{L}'’]*+)*+(?![\\d_@/])(?!\\.\\p{L}|://)");

    private static final Pattern ENDING = Pattern.compile("(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$");

    private final Speller speller;
    private final Set<String> listed;

    Spelling() {
        this.listed = Set.copyOf(Lines.of("accepted-words.txt"));
        try {
            this.speller =
                    new Speller(Dictionary.read(Objects.requireNonNull(Spelling.class.getResource(DICTIONARY))), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The misspelled words of a passage, each with its place. */
    Stream<String> findings(Passage passage) {
        return WORD.matcher(passage.text())
                .results()
                .filter(word -> !isSpelled(word.group()))
                .map(word -> describe(passage, word));
    }

    private String describe(Passage passage, MatchResult word) {
        return passage.place(word.start()) + ": '" + word.group() + "' is misspelled, or missing in accepted-words.txt";
    }

    private boolean isSpelled(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return isKnown(word) || isKnown(stem) || Stream.of(stem.split("-")).allMatch(this::isKnown);
    }

    private boolean isKnown(String word) {
        return listed.contains(word)
                || Rule.named(word).isPresent()
                || !speller.isMisspelled(word)
                || !speller.isMisspelled(word.toLowerCase(Locale.ROOT));
    }

    /** The words of {@code accepted-words.txt} that no passage contains. */
    Set<String> unused(Stream<Passage> passages) {
        Set<String> used = passages.flatMap(
                        passage -> WORD.matcher(passage.text()).results())
                .map(MatchResult::group)
                .flatMap(word -> Stream.concat(
                        Stream.of(word),
                        Stream.of(ENDING.matcher(word).replaceFirst("").split("-"))))
                .collect(Collectors.toSet());
        return listed.stream().filter(word -> !used.contains(word)).collect(Collectors.toSet());
    }
}
