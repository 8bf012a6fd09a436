package org.patienthandbook.output.pdf.engine;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The ways into a document that a reader's program shows beside it: one for each heading of its first three levels. */
final class Bookmarks {

    private Bookmarks() {}

    /** Adds the bookmarks in the engine's own form to the head of a document. */
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
