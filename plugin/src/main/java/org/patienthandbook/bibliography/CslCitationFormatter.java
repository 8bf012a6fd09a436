package org.patienthandbook.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.reference.NumberedReference;

/**
 * Formats entries with citeproc-java, which takes about half a second to start in a JVM. It is not started when there are no
 * references.
 */
public final class CslCitationFormatter implements CitationFormatter {

    @Override
    public List<NumberedReference> format(List<NumberedReference> references, String style, Locale language) {
        if (references.isEmpty()) {
            return references;
        }
        CitationStyle found = CitationStyle.named(style);
        CslItems items = new CslItems(language.getLanguage().equals("en"), found.dropsHyphens());
        CSLItemData[] data = references.stream()
                .map(reference -> items.of(reference.reference()))
                .toArray(CSLItemData[]::new);
        CSL processor = processor(found, language, data);
        List<NumberedReference> formatted = new ArrayList<>();
        for (NumberedReference reference : references) {
            // one by one, because styles sort the entries and citeproc does not return their keys
            String[] entries = processor
                    .makeBibliography(item -> item.getId().equals(reference.key()))
                    .getEntries();
            formatted.add(reference.withHtml(new EntryHtml(reference.reference()).of(String.join(" ", entries))));
        }
        return List.copyOf(formatted);
    }

    private static CSL processor(CitationStyle style, Locale language, CSLItemData[] data) {
        try {
            CSL processor = new CSL(new ListItemDataProvider(data), style.xml(), CitationStyle.localeOf(language));
            processor.setOutputFormat("html");
            processor.setConvertLinks(false);
            processor.registerCitationItems(
                    Arrays.stream(data).map(CSLItemData::getId).toList());
            return processor;
        } catch (IOException e) {
            throw new HandbookException(
                    "the citation style '" + style.name() + "' cannot be used",
                    "choose another style of https://www.zotero.org/styles",
                    e);
        }
    }
}
