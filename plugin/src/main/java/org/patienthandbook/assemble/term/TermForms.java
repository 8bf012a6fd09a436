package org.patienthandbook.assemble.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which the name of a term appears in text. A form is a list of words, separated in the text by white space or
 * one hyphen. Words are compared in lower case, except acronyms (one word in capitals), which are compared as written.
 */
final class TermForms {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");
    private static final String POSSESSIVE = "'s";

    private TermForms() {}

    /** Returns the words of a text in normal form. */
    static List<String> words(String text) {
        return Words.of(text).stream().map(Words.Word::normal).toList();
    }

    /** Returns the forms of a name: as written, and with the last word in singular and plural. */
    static Set<List<String>> of(String name) {
        String bare = name.strip();
        if (ACRONYM.matcher(bare).matches()) {
            return Set.of(List.of(bare), List.of(bare + "s"));
        }
        List<String> words = words(bare);
        if (words.isEmpty()) {
            return Set.of();
        }
        Set<List<String>> forms = new LinkedHashSet<>();
        for (String last : inflections(words.get(words.size() - 1))) {
            List<String> form = new ArrayList<>(words.subList(0, words.size() - 1));
            form.add(last);
            forms.add(List.copyOf(form));
        }
        return forms;
    }

    /** Returns the normal form of a word: lower case, straight apostrophes. */
    static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Returns a word without the ending {@code 's}. */
    static String withoutPossessive(String word) {
        return word.endsWith(POSSESSIVE) ? cut(word, POSSESSIVE.length()) : word;
    }

    /** Returns a word with its plurals and singulars, in English and in the Latin and Greek of medicine. */
    private static Set<String> inflections(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        plurals(word, forms);
        singulars(word, forms);
        forms.removeIf(form -> form.length() < 2 && !form.equals(word));
        return forms;
    }

    private static void plurals(String word, Set<String> forms) {
        if (word.matches(".*[^aeiou]y")) {
            forms.add(cut(word, 1) + "ies");
        } else if (word.matches(".*(s|x|z|ch|sh)")) {
            forms.add(word + "es");
        } else {
            forms.add(word + "s");
        }
        ending(word, "is", "es", forms);
        ending(word, "us", "i", forms);
        ending(word, "um", "a", forms);
        ending(word, "on", "a", forms);
        ending(word, "a", "ae", forms);
    }

    private static void singulars(String word, Set<String> forms) {
        if (word.endsWith("ies")) {
            forms.add(cut(word, 3) + "y");
        } else if (word.matches(".*(s|x|z|ch|sh)es")) {
            forms.add(cut(word, 2));
            forms.add(cut(word, 1));
        } else if (word.matches(".*[^siu]s")) {
            forms.add(cut(word, 1));
        }
        ending(word, "ses", "sis", forms);
        ending(word, "ae", "a", forms);
    }

    private static void ending(String word, String old, String fresh, Set<String> forms) {
        if (word.endsWith(old) && word.length() > old.length() + 2) {
            forms.add(cut(word, old.length()) + fresh);
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
