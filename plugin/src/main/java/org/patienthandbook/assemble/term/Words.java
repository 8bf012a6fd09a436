package org.patienthandbook.assemble.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a text one by one: letters, marks and digits of any script, with apostrophes inside. A regular
 * expression finds the same words, but would be the slowest part of assembly.
 */
final class Words {

    private static final int PARTS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final String text;

    Words(String text) {
        this.text = text;
    }

    /**
     * A word.
     *
     * @param written the word as written
     * @param normal its normal form, for comparison
     * @param start the offset of its first character
     * @param end the offset after its last character
     */
    record Word(String written, String normal, int start, int end) {}

    /** Returns all words of a text. */
    static List<Word> of(String text) {
        List<Word> all = new ArrayList<>();
        Words words = new Words(text);
        Optional<Word> word = words.from(0);
        while (word.isPresent()) {
            all.add(word.get());
            word = words.from(word.get().end());
        }
        return all;
    }

    /** Returns the first word that begins at the offset or later; empty if there is none. */
    Optional<Word> from(int offset) {
        int start = offset;
        while (start < text.length() && !isPart(start)) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start >= text.length()) {
            return Optional.empty();
        }
        int end = start;
        while (end < text.length() && (isPart(end) || (isApostrophe(text.charAt(end)) && isPart(end + 1)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String written = text.substring(start, end);
        return Optional.of(new Word(written, TermForms.normal(written), start, end));
    }

    private boolean isPart(int at) {
        return at < text.length() && (PARTS >> Character.getType(text.codePointAt(at)) & 1) != 0;
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }
}
