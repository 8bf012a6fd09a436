package org.patienthandbook.bibliography;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Carries what citeproc must not touch through it: mark-up in titles (CSL-JSON's rich text), which it would escape and
 * change the case of, and links, which it would print with a prefix of its own. Each becomes one private-use character.
 */
final class CslMarkup {

    /** Stands for the work's DOI. */
    static final char DOI = '\uE000';
    /** Stands for the work's address. */
    static final char URL = '\uE001';

    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");
    private static final Pattern SPAN = Pattern.compile("</?span[^<>]*>");
    /** CSL-JSON's tags and HTML's, and the characters that stand for their beginnings and ends. */
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

    /** The text with its mark-up hidden; a tag without its partner stays text. */
    static String hidden(String text) {
        String hidden = SPAN.matcher(PRIVATE.matcher(text).replaceAll("")).replaceAll("");
        for (Tag tag : TAGS) {
            hidden = tag.hide(hidden);
        }
        return hidden;
    }

    /** The HTML with the hidden mark-up as tags. */
    static String shown(String html) {
        String shown = html;
        for (Tag tag : TAGS) {
            shown = tag.show(shown);
        }
        return PRIVATE.matcher(shown).replaceAll("");
    }
}
