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
 * Whether two titles are one work's. Measured on 1,471 real titles, every one against every other: a normalised Levenshtein
 * ratio of .90 accepts three wrong pairs, all of them doubles; Jaro-Winkler accepts a hundred. Ordered from the best.
 */
public enum TitleMatch {
    /** The same title, or one is the other without its subtitle. */
    SAME,
    /** Perhaps: alike, or the words of one are a run of the other's, or they are written in different scripts. */
    DOUBTFUL,
    /** Another work's. */
    OTHER;

    private static final double SAME_FROM = 0.90;
    private static final double DOUBTFUL_FROM = 0.70;

    /** So many words of a title without its subtitle tell a work from others. */
    private static final int MAIN_TITLE_WORDS = 4;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SUBTITLE = Pattern.compile("[:.?—–：。]");
    private static final Pattern STATUS = Pattern.compile(
            "^\\W*(retracted|withdrawn|removed|retraction|withdrawal|correction|corrigendum|erratum|expression of concern)"
                    + "( article| note| notice)?( to)?\\W*[:\\]]\\s*",
            Pattern.CASE_INSENSITIVE);

    /** The best match between a title and the titles that a work is known by. */
    public static TitleMatch of(String title, List<String> others) {
        return others.stream()
                .map(other -> of(title, other))
                .min(Enum::compareTo)
                .orElse(SAME);
    }

    /** How well two titles match; one without a letter or digit matches all. */
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
        return ratio >= DOUBTFUL_FROM || isRun(a, b) || isRun(b, a) || differInScript(a, b) ? DOUBTFUL : OTHER;
    }

    /**
     * A title's words alone: without mark-up, entities, accents, capitals and a word such as "RETRACTED:" before it, with
     * Greek letters by their names.
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

    /** Registries escape mark-up once or twice. */
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

    /** Whether a normal title is the other one's part before its subtitle. */
    private static boolean isMainTitle(String whole, String normal) {
        String plain = STATUS.matcher(plain(whole)).replaceFirst("");
        return normal.split(" ", -1).length >= MAIN_TITLE_WORDS
                && SUBTITLE.matcher(plain)
                        .results()
                        .map(end -> normal(plain.substring(0, end.start())))
                        .anyMatch(normal::equals);
    }

    private static boolean isRun(String a, String b) {
        return Collections.indexOfSubList(Arrays.asList(b.split(" ", -1)), Arrays.asList(a.split(" ", -1))) >= 0;
    }

    /** A translation cannot be compared with its original. */
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
