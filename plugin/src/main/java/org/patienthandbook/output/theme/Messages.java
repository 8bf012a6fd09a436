package org.patienthandbook.output.theme;

import freemarker.core.HTMLOutputFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Suggestion;

/** The theme's texts in one language, by dotted key. Placeholders are written <code>{name}</code>. */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    /** Where assembly left a place for a text in a page. */
    private static final Pattern TEXT_MARK = Pattern.compile("<hb-text data-key=\"([^\"]*)\"></hb-text>");

    private final Map<String, String> texts;

    Messages(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /**
     * The texts in the handbook's language, by its primary subtag. In English if neither the theme nor the author has
     * that language.
     */
    public static Messages of(Theme theme, Locale language) {
        return new MessageFiles(theme).read(language.getLanguage());
    }

    /**
     * A text without placeholders.
     *
     * @throws HandbookException if the text does not exist or has a placeholder
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A text with its placeholders replaced. Ignores values that the text does not use.
     *
     * @throws HandbookException if the text does not exist or has a placeholder without a value
     */
    public String text(String key, Map<String, String> values) {
        String text = texts.get(key);
        if (text == null) {
            throw new HandbookException(
                    "the theme has no text '" + key + "'",
                    Suggestion.didYouMean(key, texts.keySet())
                            .orElse("add it to i18n/messages_<language>.json, or correct the key"));
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new HandbookException(
                        "the text '" + key + "' has the placeholder '{" + match.group(1)
                                + "}', which has no value here",
                        values.isEmpty() ? "remove it" : "use " + String.join(", ", new TreeMap<>(values).keySet()));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Replaces the marks that assembly left in HTML with the escaped texts. */
    public String fill(String html) {
        return TEXT_MARK.matcher(html).replaceAll(match -> Matcher.quoteReplacement(escape(text(match.group(1)))));
    }

    /** Escapes plain text for HTML. */
    public String escape(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }
}
