package org.patienthandbook.output.theme;

import freemarker.core.HTMLOutputFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Suggestion;

/** The theme's texts in one language, by flat dotted key; placeholders are written <code>{name}</code>. */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    /** Where assembly wants one of our texts inside a page. */
    private static final Pattern WANTED = Pattern.compile("<hb-text data-key=\"([^\"]*)\"></hb-text>");

    private final Map<String, String> texts;

    Messages(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /**
     * The texts in the language nearest to the handbook's: that of its primary subtag where the theme or the author
     * has it, else English.
     */
    public static Messages of(Theme theme, Locale language) {
        return new MessageFiles(theme).read(language.getLanguage());
    }

    /**
     * A text without placeholders.
     *
     * @throws HandbookException when there is no such text, or it has a placeholder
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A text with its placeholders filled; a value it does not use is no fault.
     *
     * @throws HandbookException when there is no such text, or it has a placeholder without a value
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
                        "the text '" + key + "' has a placeholder '{" + match.group(1) + "}' that has no value here",
                        values.isEmpty() ? "take it out" : "use " + String.join(", ", new TreeMap<>(values).keySet()));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** HTML with the texts that assembly asked for, escaped. */
    public String fill(String html) {
        return WANTED.matcher(html).replaceAll(match -> Matcher.quoteReplacement(escape(text(match.group(1)))));
    }

    /** Plain text as HTML. */
    public String escape(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }
}
