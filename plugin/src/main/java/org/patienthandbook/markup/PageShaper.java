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

/** Makes the HTML that the parser leaves safe, and shapes its blocks; it needs to know nothing of other pages. */
public final class PageShaper {

    private final SourceTree tree;

    /** A shaper for the texts of a handbook. */
    public PageShaper(SourceTree tree) {
        this.tree = tree;
    }

    /** The same page with its title as an {@code h1} before its body, safe and shaped, and with its anchors; a draft as it is. */
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
     * A piece of HTML, safe and shaped.
     *
     * @param location what elements without a place of their own have for one
     */
    public Outcome<Document> shape(String html, SourceLocation location) {
        Document document = Marks.parse(html);
        List<Finding> findings = new MarkupGuard(tree).clean(document.body(), location);
        BlockMarkup.shape(document.body());
        return new Outcome<>(document, findings);
    }
}
