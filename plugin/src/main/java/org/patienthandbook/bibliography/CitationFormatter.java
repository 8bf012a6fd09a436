package org.patienthandbook.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.reference.NumberedReference;

/**
 * Prints references in a citation style. Needs about half a second for the first handbook of a JVM, some milliseconds for
 * each one after it, and nothing where there are no references.
 */
public final class CitationFormatter {

    /** The style of the American Medical Association, 11th edition. */
    public static final String DEFAULT_STYLE = "american-medical-association";

    private final String style;
    private final Locale language;

    /**
     * @param style the name of a CSL style, as in the address of its page on zotero.org/styles
     * @param language the handbook's language, for dates and the style's own words
     */
    public CitationFormatter(String style, Locale language) {
        this.style = style;
        this.language = language;
    }

    /**
     * Fills in the entries, as safe HTML without numbers. The order stays, whatever order the style has.
     *
     * @throws HandbookException when there is no such style, or it has no reference list
     */
    public List<NumberedReference> format(List<NumberedReference> references) {
        if (references.isEmpty()) {
            return references;
        }
        CitationStyle found = CitationStyle.named(style);
        CslItems items = new CslItems(language.getLanguage().equals("en"), found.dropsHyphens());
        CSLItemData[] data = references.stream()
                .map(reference -> items.of(reference.reference()))
                .toArray(CSLItemData[]::new);
        CSL processor = processor(found, data);
        List<NumberedReference> formatted = new ArrayList<>();
        for (NumberedReference reference : references) {
            // one by one: citeproc does not say which entry is whose, and styles sort them
            String[] entries = processor
                    .makeBibliography(item -> item.getId().equals(reference.key()))
                    .getEntries();
            formatted.add(reference.withHtml(new EntryHtml(reference.reference()).of(String.join(" ", entries))));
        }
        return List.copyOf(formatted);
    }

    private CSL processor(CitationStyle found, CSLItemData[] data) {
        try {
            CSL processor = new CSL(new ListItemDataProvider(data), found.xml(), CitationStyle.localeOf(language));
            processor.setOutputFormat("html");
            processor.setConvertLinks(false);
            List<String> keys = new ArrayList<>();
            for (CSLItemData item : data) {
                keys.add(item.getId());
            }
            processor.registerCitationItems(keys);
            return processor;
        } catch (IOException e) {
            throw new HandbookException(
                    "the citation style '" + style + "' cannot be used",
                    "choose another style of zotero.org/styles",
                    e);
        }
    }

    /**
     * The references as CSL-JSON, in the order given, DOIs in lower case: the same text for the same references.
     */
    public static String referencesJson(List<NumberedReference> references) {
        return ReferencesJson.of(references);
    }

    /** An entry's words without its mark-up, for the console. */
    public static String plain(String html) {
        return StringEscapeUtils.unescapeHtml4(html.replaceAll("<[^<>]*>", "")).strip();
    }
}
