package org.patienthandbook.markup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Makes the parser's HTML safe and shapes its blocks, each text on its own. */
public final class PageShaper {

    private final SourceTree tree;

    /** @param tree the sources, which places are relative to */
    public PageShaper(SourceTree tree) {
        this.tree = tree;
    }

    /** Returns the page safe and shaped, with its title as an {@code h1} before its body, and with its anchors. Drafts stay as they are. */
    public Outcome<ParsedPage> shape(ParsedPage page) {
        if (page.draft()) {
            return Outcome.of(page);
        }
        String html = "<h1>" + page.title().html() + "</h1>\n" + page.html();
        return shape(html, page.source().at(0)).then(document -> {
            Set<String> anchors = new TreeSet<>();
            for (Element element : document.body().getAllElements()) {
                if (element.hasAttr("id")) {
                    anchors.add(element.id());
                }
            }
            return Outcome.of(page.shaped(document.body().html(), anchors));
        });
    }

    /**
     * Makes a piece of HTML safe and shapes it.
     *
     * @param location the place of findings about elements that carry none
     */
    public Outcome<Document> shape(String html, SourceLocation location) {
        Document document = Marks.parse(html);
        List<Finding> findings = new MarkupGuard(tree).clean(document.body(), location);
        BlockMarkup.shape(document.body());
        return new Outcome<>(document, findings);
    }
}
