package org.patienthandbook.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** The marks that the parser left in the HTML, read and in the end removed, and the form in which HTML is written. */
public final class Marks {

    /** Where an element comes from: path below the source folder, colon, line; percent-encoded. */
    public static final String AT = "data-hb-at";
    /** Where an internal link leads, or where a picture is: path from the site's root, with its fragment. */
    public static final String TO = "data-hb-to";
    /** The path of a cross-reference to another file, as written; percent-encoded, empty within the page. */
    public static final String XREF = "data-hb-xref";

    private static final String PREFIX = "data-hb-";

    // a query is read once: reading costs more than the search
    private static final Evaluator CITATION_LINKS = QueryParser.parse("sup.citation a[href^=#]");
    private static final Evaluator CITATION_ANCHORS = QueryParser.parse("sup.citation span:empty");

    private Marks() {}

    /** Reads a piece of HTML; it is written again without reformatting and with as few entities as possible. */
    public static Document parse(String html) {
        Document document = Document.createShell("");
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        Parser.parseFragment(html, document.body(), "").forEach(document.body()::appendChild);
        return document;
    }

    /** The place an element comes from: its own mark or the nearest one around it, else the given place. */
    public static SourceLocation locate(Element element, SourceTree tree, SourceLocation otherwise) {
        for (Element at = element; at != null; at = at.parent()) {
            String mark = at.attributesSize() == 0 ? "" : decode(at.attr(AT));
            int colon = mark.lastIndexOf(':');
            if (colon > 0) {
                return tree.locate(mark.substring(0, colon), Integer.parseInt(mark.substring(colon + 1)));
            }
        }
        return otherwise;
    }

    /** What an attribute says that the parser encoded. */
    public static String decode(String encoded) {
        return encoded.indexOf('%') < 0
                ? encoded
                : URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The HTML inside an element, its internal links written from a page with this address, without marks. */
    public static String finish(Element element, String address, String root) {
        for (Element marked : element.getAllElements()) {
            if (marked.attributesSize() > 0) {
                finish(marked.normalName().equals("a") ? "href" : "src", marked.attributes(), address, root);
            }
        }
        return element.html().strip();
    }

    private static void finish(String link, Attributes attributes, String address, String root) {
        if (attributes.hasKey(TO)) {
            attributes.put(link, relative(attributes.get(TO), address, root));
        }
        for (Attribute attribute : attributes.asList()) {
            if (attribute.getKey().startsWith(PREFIX)) {
                attributes.remove(attribute.getKey());
            }
        }
    }

    /** Whether an element stands in one with this tag. */
    public static boolean isInside(Element element, String tag) {
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (around.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** A text of the theme: the output puts in the words of its language. */
    public static Element message(String key) {
        return new Element("hb-text").attr("data-key", key);
    }

    /** A copy of an element to be shown on another page: without ids, so that none stands twice. */
    public static Element copy(Element element) {
        Element copy = element.clone();
        copy.getAllElements().forEach(part -> part.removeAttr("id"));
        for (Element citation : copy.select(CITATION_LINKS)) {
            citation.attr(TO, "references.html" + citation.attr("href"));
        }
        for (Element citation : copy.select(CITATION_ANCHORS)) {
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
