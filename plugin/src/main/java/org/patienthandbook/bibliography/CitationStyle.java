package org.patienthandbook.bibliography;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.patienthandbook.finding.HandbookException;
import org.xml.sax.SAXException;

/**
 * A CSL style of the styles that come with the plugin.
 *
 * @param xml the style; of one that only names another, the other
 */
record CitationStyle(String xml) {

    private static final String FALLBACK_LOCALE = "en-US";

    /** @throws HandbookException when there is no such style, or it prints footnotes only */
    static CitationStyle named(String name) {
        try {
            String whole = load(name);
            if (!whole.contains("<bibliography")) {
                throw new HandbookException(
                        "the citation style '" + name + "' has no reference list",
                        "choose another one, such as " + CitationFormatter.DEFAULT_STYLE);
            }
            return new CitationStyle(whole);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new HandbookException(
                    "the citation style '" + name + "' cannot be read",
                    "choose another one, such as " + CitationFormatter.DEFAULT_STYLE,
                    e);
        }
    }

    private static String load(String name) throws IOException, SAXException, ParserConfigurationException {
        Optional<String> independent = resource("", name + ".csl");
        if (independent.isPresent()) {
            return independent.get();
        }
        // two thousand journals only name the style they use
        String dependent = resource("dependent/", name + ".csl")
                .orElseThrow(() -> new HandbookException(
                        "there is no citation style '" + name + "'",
                        "use the last part of a style's address on https://www.zotero.org/styles, such as "
                                + CitationFormatter.DEFAULT_STYLE));
        String parent = CSL.getIndependentParentLink(dependent);
        return parent == null ? dependent : load(parent.substring(parent.lastIndexOf('/') + 1));
    }

    private static Optional<String> resource(String folder, String file) throws IOException {
        if (!file.matches("[A-Za-z0-9-]+\\.[a-z]+")) {
            return Optional.empty();
        }
        // the class's own loader: a plugin's resources are not in the thread's
        try (InputStream stream = CitationStyle.class.getResourceAsStream("/" + folder + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Whether "Jean-Paul" becomes "JP", not "J-P". */
    boolean dropsHyphens() {
        return xml.contains("initialize-with-hyphen=\"false\"");
    }

    /** The nearest of citeproc's locales: the region's, the language's main one, or American English. */
    static String localeOf(Locale language) throws IOException {
        String tag = language.toLanguageTag();
        String main = language.getLanguage() + "-" + language.getLanguage().toUpperCase(Locale.ROOT);
        for (String candidate : List.of(tag, main)) {
            if (resource("", "locales-" + candidate + ".xml").isPresent()) {
                return candidate;
            }
        }
        return language.getLanguage().equals("en")
                ? FALLBACK_LOCALE
                : CSL.getSupportedLocales().stream()
                        .filter(locale ->
                                Locale.forLanguageTag(locale).getLanguage().equals(language.getLanguage()))
                        .sorted()
                        .findFirst()
                        .orElse(FALLBACK_LOCALE);
    }
}
