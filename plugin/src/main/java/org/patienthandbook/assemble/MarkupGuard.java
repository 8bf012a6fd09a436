package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
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

    /** Attributes that run or load something. */
    private static final Set<String> ATTRIBUTES = Set.of("background", "formaction", "ping", "srcdoc", "srcset");

    private final SourceTree tree;

    MarkupGuard(SourceTree tree) {
        this.tree = tree;
    }

    List<Finding> clean(WorkPage page) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : List.copyOf(page.body().getAllElements())) {
            if (element.ownerDocument() == null) {
                // it went with the element around it
                continue;
            }
            if (!ELEMENTS.contains(element.normalName())) {
                findings.add(unsafe(element, page, "the element <" + element.normalName() + ">"));
                element.remove();
                continue;
            }
            for (Attribute attribute : element.attributes().asList()) {
                if (isUnsafe(attribute)) {
                    findings.add(unsafe(
                            element,
                            page,
                            "the attribute " + attribute.getKey() + "=\"" + attribute.getValue() + "\""));
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        return findings;
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || ATTRIBUTES.contains(name)
                || (name.equals("style") && attribute.getValue().contains("("));
    }

    private Finding unsafe(Element element, WorkPage page, String what) {
        return Finding.of(
                        Rule.SOURCE_UNSAFE,
                        Marks.locate(element, tree, page.location()),
                        what + " does not belong in a page")
                .withHint("take it out: pages hold text and pictures, no scripts and nothing from other sites");
    }
}
