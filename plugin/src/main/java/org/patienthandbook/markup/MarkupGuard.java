package org.patienthandbook.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Lets nothing into a page but what AsciiDoc makes: what is unsafe is reported and taken out. */
final class MarkupGuard {

    /** The elements of Asciidoctor's HTML, and our own placeholders. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "audio",
            "b",
            "blockquote",
            "body",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hb-cite",
            "hb-term",
            "hb-text",
            "hr",
            "i",
            "img",
            "input",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "small",
            "source",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "video");

    /** The attributes of Asciidoctor's HTML, besides {@code aria-} and {@code data-}: none of them runs anything. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "abbr",
            "alt",
            "autoplay",
            "checked",
            "class",
            "colspan",
            "controls",
            "dir",
            "disabled",
            "download",
            "headers",
            "height",
            "href",
            "id",
            "lang",
            "loading",
            "loop",
            "muted",
            "name",
            "open",
            "poster",
            "preload",
            "rel",
            "reversed",
            "role",
            "rowspan",
            "scope",
            "src",
            "start",
            "style",
            "tabindex",
            "target",
            "title",
            "type",
            "value",
            "width");

    private final SourceTree tree;

    MarkupGuard(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * Takes out what is unsafe.
     *
     * @param body changed in place
     * @param location what elements without a place of their own have for one
     */
    List<Finding> clean(Element body, SourceLocation location) {
        List<Finding> findings = new ArrayList<>();
        Set<Element> removed = new HashSet<>();
        for (Element element : body.getAllElements()) {
            Element parent = element.parent();
            if (parent != null && removed.contains(parent)) {
                // it went with the element around it
                removed.add(element);
            } else if (!ELEMENTS.contains(element.normalName()) || isField(element)) {
                findings.add(unsafe(element, location, "the element <" + element.normalName() + ">"));
                removed.add(element);
            } else if (element.attributesSize() > 0) {
                attributes(element, location, findings);
            }
        }
        removed.forEach(Element::remove);
        return findings;
    }

    private void attributes(Element element, SourceLocation location, List<Finding> findings) {
        for (Attribute attribute : element.attributes().asList()) {
            if (isUnsafe(attribute)) {
                findings.add(unsafe(
                        element,
                        location,
                        "the attribute " + attribute.getKey() + "=\"" + attribute.getValue() + "\""));
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean known = ATTRIBUTES.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
        return !known || (name.equals("style") && attribute.getValue().contains("("));
    }

    /** Checklists have boxes; nothing else can be filled in. */
    private static boolean isField(Element element) {
        return element.normalName().equals("input") && !element.attr("type").equals("checkbox");
    }

    private Finding unsafe(Element element, SourceLocation location, String what) {
        return Finding.of(
                        Rule.SOURCE_UNSAFE, Marks.locate(element, tree, location), what + " does not belong in a page")
                .withHint("take it out: pages hold text and pictures, no scripts and nothing from other sites");
    }
}
