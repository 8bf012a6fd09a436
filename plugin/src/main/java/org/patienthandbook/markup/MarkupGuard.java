package org.patienthandbook.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * The boundary that all HTML passes before it reaches a page: pages and definitions when {@link PageShaper} shapes them, formatted
 * references, with texts from registries, when they are cited. Reports and removes elements and attributes that AsciiDoc does not
 * produce.
 */
public final class MarkupGuard {

    /** The elements that Asciidoctor produces, and our placeholders. */
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

    /** The attributes that Asciidoctor produces, besides {@code aria-} and {@code data-}. None of them runs code. */
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

    /** @param tree the sources, which places are relative to */
    public MarkupGuard(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * Cleans a piece of HTML.
     *
     * @param location the place of findings
     */
    public Outcome<String> clean(String html, SourceLocation location) {
        Element body = Marks.parse(html).body();
        List<Finding> findings = clean(body, location);
        return new Outcome<>(findings.isEmpty() ? html : body.html(), findings);
    }

    /**
     * Removes unsafe elements and attributes.
     *
     * @param body changed in place
     * @param location the place of findings about elements that carry none
     */
    List<Finding> clean(Element body, SourceLocation location) {
        List<Finding> findings = new ArrayList<>();
        Set<Element> removed = new HashSet<>();
        for (Element element : body.getAllElements()) {
            Element parent = element.parent();
            if (parent != null && removed.contains(parent)) {
                // removed with the element around it
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

    /** Whether an element is a form field other than the box of a checklist. */
    private static boolean isField(Element element) {
        return element.normalName().equals("input") && !element.attr("type").equals("checkbox");
    }

    private Finding unsafe(Element element, SourceLocation location, String what) {
        return Finding.of(
                        Rule.SOURCE_UNSAFE, Marks.locate(element, tree, location), what + " does not belong in a page")
                .withHint(
                        "remove it: a page can contain text and pictures, but no scripts and nothing from other sites");
    }
}
