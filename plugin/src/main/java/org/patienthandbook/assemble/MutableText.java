package org.patienthandbook.assemble;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * A page or a glossary definition during assembly. The resolvers change its elements in place.
 *
 * @param page the page that shows the text
 * @param document its elements; a page begins with its title as an {@code h1}
 * @param location its place, for elements without a place of their own
 * @param definedTerm the id of the glossary entry that it defines; empty for a page
 * @param linkedTerms the ids of the glossary entries that it links to, added by {@link TermResolver}
 */
record MutableText(
        PageId page, Document document, SourceLocation location, String definedTerm, Set<String> linkedTerms) {

    static MutableText of(PageId page, Document document, SourceLocation location, String definedTerm) {
        return new MutableText(page, document, location, definedTerm, new LinkedHashSet<>());
    }

    Element body() {
        return document.body();
    }
}
