package org.patienthandbook.bibliography;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Replaces by private-use characters what citeproc must not change: the markup of titles (rich text of CSL-JSON), which citeproc would
 * escape and convert to title case, and links, to which it would add a prefix.
 */
final class CslMarkup {

    /** Stands for the work's DOI. */
    static final char DOI = '\uE000';
    /** Stands for the work's address. */
    static final char URL = '\uE001';

    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");
    private static final Pattern SPAN = Pattern.compile("</?span[^<>]*>");
    /** The tags of CSL-JSON and of HTML, with the characters that stand for the start and the end tag. */
    private static final List<Tag> TAGS = List.of(
            new Tag("i", "em", "\uE010", "\uE011"),
            new Tag("b", "strong", "\uE012", "\uE013"),
            new Tag("sup", "sup", "\uE014", "\uE015"),
            new Tag("sub", "sub", "\uE016", "\uE017"));

    private record Tag(String csl, String html, String begin, String end) {

        String hide(String text) {
            Pattern pair = Pattern.compile("<" + csl + ">([^<>]*)</" + csl + ">");
            return pair.matcher(text).replaceAll(begin + "$1" + end);
        }

        String show(String text) {
            return text.replace(begin, "<" + html + ">").replace(end, "</" + html + ">");
        }
    }

    private CslMarkup() {}

    /** Replaces the markup of a text. A tag without a counterpart stays text. */
    static String hidden(String text) {
        String hidden = SPAN.matcher(PRIVATE.matcher(text).replaceAll("")).replaceAll("");
        for (Tag tag : TAGS) {
            hidden = tag.hide(hidden);
        }
        return hidden;
    }

    /** Restores the markup as HTML. */
    static String shown(String html) {
        String shown = html;
        for (Tag tag : TAGS) {
            shown = tag.show(shown);
        }
        return PRIVATE.matcher(shown).replaceAll("");
    }
}
