package org.patienthandbook.assemble;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** The marks that the parser left in the HTML, read and in the end removed, and the form in which HTML is written. */
final class Marks {

    /** Where an element comes from: path below the source folder, colon, line; percent-encoded. */
    static final String AT = "data-hb-at";
    /** Where an internal link leads, or where a picture is: path from the site's root, with its fragment. */
    static final String TO = "data-hb-to";
    /** The path of a cross-reference to another file, as written; percent-encoded, empty within the page. */
    static final String XREF = "data-hb-xref";

    private static final String PREFIX = "data-hb-";

    private Marks() {}

    /** Reads a piece of HTML; it is written again without reformatting and with as few entities as possible. */
    static Document parse(String html) {
        Document document = Document.createShell("");
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        Parser.parseFragment(html, document.body(), "").forEach(document.body()::appendChild);
        return document;
    }

    /** The place an element comes from: its own mark or the nearest one around it, else the given place. */
    static SourceLocation locate(Element element, SourceTree tree, SourceLocation otherwise) {
        for (Element at = element; at != null; at = at.parent()) {
            String mark = decode(at.attr(AT));
            int colon = mark.lastIndexOf(':');
            if (colon > 0) {
                return tree.locate(mark.substring(0, colon), Integer.parseInt(mark.substring(colon + 1)));
            }
        }
        return otherwise;
    }

    /** What an attribute says that the parser encoded. */
    static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The HTML inside an element, its internal links written from a page with this address, without marks. */
    static String finish(Element element, String address, String root) {
        for (Element link : element.select("[" + TO + "]")) {
            String name = link.normalName().equals("a") ? "href" : "src";
            link.attr(name, relative(link.attr(TO), address, root));
        }
        for (Element marked : element.select("[^" + PREFIX + "]")) {
            marked.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> name.startsWith(PREFIX))
                    .toList()
                    .forEach(marked::removeAttr);
        }
        return element.html().strip();
    }

    /** A copy of an element to be shown on another page: without ids, so that none stands twice. */
    static Element copy(Element element) {
        Element copy = element.clone();
        copy.select("[id]").removeAttr("id");
        for (Element citation : copy.select("sup.citation a[href^=#]")) {
            citation.attr(TO, "references.html" + citation.attr("href"));
        }
        for (Element citation : copy.select("sup.citation span:empty")) {
            citation.remove();
        }
        return copy;
    }

    private static String relative(String target, String address, String root) {
        int hash = target.indexOf('#');
        boolean here = hash >= 0 && target.substring(0, hash).equals(address);
        return here ? target.substring(hash) : root + target;
    }
}
