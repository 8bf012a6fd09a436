package org.patienthandbook.model.work;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Whether two titles belong to the same work, best match first. The similarity is the normalized Levenshtein ratio: of all
 * pairs of 1,471 real titles, a ratio of .90 accepts three wrong pairs, all of them duplicates; Jaro-Winkler accepts a
 * hundred.
 */
public enum TitleMatch {
    /** The titles are the same, or one is the other without its subtitle. */
    SAME,
    /** The titles are similar, one contains the words of the other, or they are in different scripts. */
    DOUBTFUL,
    /** The titles belong to different works. */
    OTHER;

    private static final double SAME_FROM = 0.90;
    private static final double DOUBTFUL_FROM = 0.70;

    /** The number of words with which a title without its subtitle identifies a work. */
    private static final int MAIN_TITLE_WORDS = 4;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SUBTITLE = Pattern.compile("[:.?—–：。]");
    private static final Pattern STATUS = Pattern.compile(
            "^\\W*(retracted|withdrawn|removed|retraction|withdrawal|correction|corrigendum|erratum|expression of concern)"
                    + "( article| note| notice)?( to)?\\W*[:\\]]\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Returns the best match between a title and any title of a work; {@link #SAME} if the work has no title. */
    public static TitleMatch of(String title, List<String> others) {
        return others.stream()
                .map(other -> of(title, other))
                .min(Enum::compareTo)
                .orElse(SAME);
    }

    /** Compares two titles. A title without letters or digits matches every title. */
    public static TitleMatch of(String one, String other) {
        String a = normal(one);
        String b = normal(other);
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return SAME;
        }
        double ratio = ratio(a, b);
        if (ratio >= SAME_FROM || isMainTitle(one, b) || isMainTitle(other, a)) {
            return SAME;
        }
        return ratio >= DOUBTFUL_FROM || isContained(a, b) || isContained(b, a) || differInScript(a, b)
                ? DOUBTFUL
                : OTHER;
    }

    /**
     * Reduces a title to its words in lower case: without markup, entities, accents, and a prefix such as "RETRACTED:".
     * Greek letters become their names.
     */
    public static String normal(String title) {
        String plain = STATUS.matcher(plain(title)).replaceFirst("");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder words = new StringBuilder();
        bare.toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            if (isGreek(character)) {
                words.append(greekName(character));
            } else {
                words.appendCodePoint(Character.isLetterOrDigit(character) ? character : ' ');
            }
        });
        return words.toString().strip().replaceAll(" +", " ");
    }

    /** Registries escape markup once or twice. */
    private static String plain(String title) {
        String text = StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(title));
        return TAG.matcher(BETWEEN_TAGS.matcher(text).replaceAll("><")).replaceAll("");
    }

    private static boolean isGreek(int character) {
        return UnicodeScript.of(character) == UnicodeScript.GREEK && Character.isLetter(character);
    }

    private static String greekName(int letter) {
        String name = Character.getName(letter).toLowerCase(Locale.ROOT).replace(" final ", " ");
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static double ratio(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int limit = (int) Math.ceil(longer * (1 - DOUBTFUL_FROM));
        int distance = new LevenshteinDistance(limit).apply(a, b);
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }

    /** Whether a normalized title equals the part of the other title before its subtitle. */
    private static boolean isMainTitle(String whole, String normal) {
        String plain = STATUS.matcher(plain(whole)).replaceFirst("");
        return normal.split(" ", -1).length >= MAIN_TITLE_WORDS
                && SUBTITLE.matcher(plain)
                        .results()
                        .map(end -> normal(plain.substring(0, end.start())))
                        .anyMatch(normal::equals);
    }

    private static boolean isContained(String a, String b) {
        return Collections.indexOfSubList(Arrays.asList(b.split(" ", -1)), Arrays.asList(a.split(" ", -1))) >= 0;
    }

    /** Titles in different scripts may be translations, which cannot be compared. */
    private static boolean differInScript(String a, String b) {
        Set<UnicodeScript> scripts = scripts(a);
        return Collections.disjoint(scripts, scripts(b)) && !scripts.isEmpty();
    }

    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
    }
}
