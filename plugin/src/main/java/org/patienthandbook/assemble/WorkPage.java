package org.patienthandbook.assemble;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * A text while it is being assembled: a page, or a definition of the glossary. Resolvers change its elements in place.
 *
 * @param id the page it is shown on
 * @param document its elements; a page's title is the first, an {@code h1}
 * @param location its file, for what has no place of its own
 * @param own the glossary entry it defines; empty for a page
 * @param terms the entries it was linked to, gathered by the term resolver
 */
record WorkPage(PageId id, Document document, SourceLocation location, String own, Set<String> terms) {

    static WorkPage of(PageId id, Document document, SourceLocation location, String own) {
        return new WorkPage(id, document, location, own, new LinkedHashSet<>());
    }

    Element body() {
        return document.body();
    }
}
