package org.patienthandbook.document;

/**
 * A piece of English: a paragraph, a heading, a table cell, a comment or a string literal.
 *
 * @param file its file, relative to the root of the repository
 * @param line the line on which it begins
 * @param text its words; {@link #CODE} stands for each piece of code in it
 */
record Passage(String file, int line, String text) {

    /** Stands for a code span or an identifier. No word and no phrase contains it. */
    static final String CODE = "\uFFFC";

    /** The file and line of a position in the text. */
    String place(int position) {
        long breaks = text.substring(0, position).chars().filter(c -> c == '\n').count();
        return file + ":" + (line + breaks);
    }
}
