package org.patienthandbook.bibliography;

import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final Map<String, String> TAGS = tags();

    private CslMarkup() {}

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("i", "em");
        tags.put("b", "strong");
        tags.put("sup", "sup");
        tags.put("sub", "sub");
        return tags;
    }

    /** The text with its mark-up hidden; a tag without its partner stays text. */
    static String hidden(String text) {
        String hidden = SPAN.matcher(PRIVATE.matcher(text).replaceAll("")).replaceAll("");
        char marker = '\uE010';
        for (String tag : TAGS.keySet()) {
            Pattern pair = Pattern.compile("<" + tag + ">([^<>]*)</" + tag + ">");
            hidden = pair.matcher(hidden).replaceAll(marker + "$1" + (char) (marker + 1));
            marker += 2;
        }
        return hidden;
    }

    /** The HTML with the hidden mark-up as tags. */
    static String shown(String html) {
        String shown = html;
        char marker = '\uE010';
        for (String tag : TAGS.values()) {
            shown = shown.replace(String.valueOf(marker), "<" + tag + ">")
                    .replace(String.valueOf((char) (marker + 1)), "</" + tag + ">");
            marker += 2;
        }
        return PRIVATE.matcher(shown).replaceAll("");
    }
}
