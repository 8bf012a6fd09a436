package org.patienthandbook.registry.service;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Cleans the titles of registries: removes JATS and HTML markup, MathML and line breaks, and resolves entities, which may be escaped
 * twice. Emphasis, superscripts and subscripts stay, in the tags of CSL-JSON.
 */
public final class TitleText {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:_-]*)[^<>]*>");
    private static final Pattern FORMULA = Pattern.compile("(?s)<((?:mml:)?math)\\b.*?</\\1>");
    private static final Pattern BETWEEN = Pattern.compile(">\\s+<");
    private static final Pattern ENTITY = Pattern.compile("&(#x?)?[0-9A-Za-z]+;");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\s]]|\\p{Cs}|\\p{Co}|\\p{Cf}");
    private static final List<String> KEPT = List.of("i", "b", "sup", "sub");

    private TitleText() {}

    public static String of(String written) {
        String text = written;
        for (int i = 0; i < 3 && ENTITY.matcher(text).find(); i++) {
            text = StringEscapeUtils.unescapeHtml4(text);
        }
        text = FORMULA.matcher(text).replaceAll(formula -> Matcher.quoteReplacement(letters(formula.group())));
        text = TAG.matcher(text).replaceAll(TitleText::tag);
        return INVISIBLE
                .matcher(text)
                .replaceAll("")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** The text of a formula, without the white space between its elements. */
    private static String letters(String formula) {
        return TAG.matcher(BETWEEN.matcher(formula).replaceAll("><"))
                .replaceAll("")
                .strip();
    }

    private static String tag(MatchResult tag) {
        String name = tag.group(2).replaceFirst("^jats:", "");
        String kept = switch (name) {
            case "em", "italic" -> "i";
            case "strong", "bold" -> "b";
            default -> name;
        };
        return KEPT.contains(kept) ? "<" + tag.group(1) + kept + ">" : name.equals("br") ? " " : "";
    }
}
