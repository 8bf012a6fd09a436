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
 * A CSL style from the styles that are packaged with the plugin.
 *
 * @param name the style's name
 * @param xml the style; if it depends on another style, the other
 */
record CitationStyle(String name, String xml) {

    private static final String FALLBACK_LOCALE = "en-US";

    /** @throws HandbookException when the style does not exist, or has footnotes only */
    static CitationStyle named(String name) {
        try {
            String xml = load(name);
            if (!xml.contains("<bibliography")) {
                throw new HandbookException(
                        "the citation style '" + name + "' has no reference list",
                        "choose another style, such as " + CitationFormatter.DEFAULT_STYLE);
            }
            return new CitationStyle(name, xml);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new HandbookException(
                    "the citation style '" + name + "' cannot be read",
                    "choose another style, such as " + CitationFormatter.DEFAULT_STYLE,
                    e);
        }
    }

    private static String load(String name) throws IOException, SAXException, ParserConfigurationException {
        Optional<String> independent = resource("", name + ".csl");
        if (independent.isPresent()) {
            return independent.get();
        }
        // the styles of most journals only refer to another style
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
        // not the context class loader, which does not have the plugin's resources
        try (InputStream stream = CitationStyle.class.getResourceAsStream("/" + folder + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Whether the style abbreviates "Jean-Paul" to "JP", not to "J-P". */
    boolean dropsHyphens() {
        return xml.contains("initialize-with-hyphen=\"false\"");
    }

    /** The locale of citeproc that is closest to a language: of its region, else of the language, else American English. */
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
