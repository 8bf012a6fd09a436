package org.patienthandbook.output.pdf.engine;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Adds bookmarks, the outline that PDF viewers show: one for each heading of levels 1 to 3. */
final class Bookmarks {

    private Bookmarks() {}

    /** Adds them to the document's head in the engine's own format. */
    static void add(Document document) {
        Element root = document.head().appendElement("bookmarks");
        Element[] open = {root, root, root, root};
        for (Element heading : document.body().select("h1[id], h2[id], h3[id]")) {
            int level = heading.tagName().charAt(1) - '0';
            Element bookmark = open[level - 1]
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            for (int deeper = level; deeper < open.length; deeper++) {
                open[deeper] = bookmark;
            }
        }
    }
}
