package org.patienthandbook.output.print;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * Converts a document's markup into elements that the PDF engine tags correctly: headings, lists, tables and figures.
 */
public final class PrintMarkup {

    /** A table with more rows may break across pages. A shorter one stays on one page. */
    private static final int MAX_UNBROKEN_ROWS = 12;

    /** How many characters of a title fit into two footer lines in large print. */
    private static final int MAX_FOOTER_LENGTH = 56;

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private static final String CHAPTER_HEADINGS = ".chapter > .body :is(" + HEADINGS + ")";

    private final PrintLinks links;

    /** @param links resolves the document's links */
    public PrintMarkup(PrintLinks links) {
        this.links = links;
    }

    /**
     * A converted document.
     *
     * @param text all text, including the title and footers
     * @param pictures the paths of all pictures, without repetitions
     */
    public record Converted(String html, String text, List<String> pictures) {}

    /** Converts a rendered document. */
    public Converted convert(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select(Selectors.of("script, style, .visually-hidden, video, audio, iframe, object"))
                .remove();
        links.resolve(document);
        body.select(Selectors.of("details")).tagName("div");
        body.select(Selectors.of("summary")).tagName("p").addClass("summary");
        body.select(Selectors.of("input[type=checkbox]")).forEach(PrintMarkup::checkbox);
        body.select(Selectors.of("dl")).forEach(PrintMarkup::definitions);
        body.select(Selectors.of("table")).forEach(PrintMarkup::table);
        body.select(Selectors.of("svg:not([alt])")).forEach(PrintMarkup::drawing);
        body.select(Selectors.of("img")).forEach(PrintMarkup::picture);
        body.select(Selectors.of(".imageblock > .title")).tagName("p").addClass("figcaption");
        body.select(Selectors.of("p:not(:has(*)), li:not(:has(*)), " + HEADINGS))
                .forEach(PrintMarkup::dropEmpty);
        body.select(Selectors.of(".paragraph:matches(:\\s*$) + .ulist, .paragraph:matches(:\\s*$) + .olist"))
                .forEach(PrintMarkup::leadIn);
        headings(body);
        body.select(Selectors.of(".foot-title")).forEach(PrintMarkup::shortenFooter);
        new PrintText(body).prepare();
        removeAttributes(body);
        List<String> pictures = body.select(Selectors.of("img")).eachAttr("src").stream()
                .distinct()
                .toList();
        return new Converted(document.outerHtml(), document.title() + "\n" + body.wholeText(), pictures);
    }

    private static void checkbox(Element input) {
        input.before(new org.jsoup.nodes.TextNode(input.hasAttr("checked") ? "☑ " : "☐ "));
        input.remove();
    }

    /** The engine has no tags for definition lists. As an ordinary list, screen readers find and count the entries. */
    private static void definitions(Element list) {
        Element items = new Element("ul").addClass("definitions");
        list.select(Selectors.of("> div")).forEach(Node::unwrap);
        Element item = null;
        boolean described = true;
        for (Element part : new ArrayList<>(list.children())) {
            if (item == null || (described && part.is("dt"))) {
                item = items.appendElement("li");
            }
            described = part.is("dd");
            item.appendChild(part.tagName(described ? "div" : "p").addClass(described ? "definition" : "defined"));
        }
        list.replaceWith(items);
    }

    private static void table(Element table) {
        Element caption = table.selectFirst(Selectors.of("> caption"));
        if (caption != null) {
            table.before(new Element("p").addClass("caption").html(caption.html()));
            caption.remove();
        }
        table.select(Selectors.of("> thead > tr > th:not([scope])")).attr("scope", "col");
        table.select(Selectors.of("> tbody > tr > th:not([scope])")).attr("scope", "row");
        boolean isLong = table.select(Selectors.of("> tbody > tr")).size() > MAX_UNBROKEN_ROWS;
        table.addClass(isLong ? "table-long" : "table-whole");
    }

    private static void drawing(Element svg) {
        Element title = svg.selectFirst(Selectors.of("title"));
        String text = title == null ? svg.attr("aria-label") : title.text();
        if (text.isBlank()) {
            svg.remove();
        } else {
            svg.attr("alt", text);
        }
    }

    /** Removes decorative pictures, because the engine would tag them as content. */
    private static void picture(Element image) {
        if (image.attr("alt").isBlank()) {
            image.remove();
            return;
        }
        String source = image.attr("src").replaceFirst("^(\\.\\./)+", "");
        image.attr("src", source);
        image.removeAttr("height");
    }

    /** Keeps a line that introduces a list on the same page as the list. */
    private static void leadIn(Element list) {
        Element before = list.previousElementSibling();
        if (before != null) {
            before.addClass("lead-in");
        }
    }

    private static void dropEmpty(Element element) {
        if (!element.hasText() && element.children().isEmpty()) {
            element.remove();
        }
    }

    private static void shortenFooter(Element footer) {
        String title = footer.text();
        if (title.length() > MAX_FOOTER_LENGTH) {
            int end = title.lastIndexOf(' ', MAX_FOOTER_LENGTH);
            footer.text(title.substring(0, end < MAX_FOOTER_LENGTH / 2 ? MAX_FOOTER_LENGTH : end) + " …");
        }
    }

    /** Skips no level: the first heading has level 1, and each is at most one level below the heading before it. */
    private static void headings(Element body) {
        body.select(Selectors.of(CHAPTER_HEADINGS))
                .forEach(heading -> heading.tagName("h" + Math.min(6, levelOf(heading) + 1)));
        int before = 0;
        for (Element heading : body.select(Selectors.of(HEADINGS))) {
            int level = Math.min(levelOf(heading), before + 1);
            heading.tagName("h" + level);
            before = level;
        }
    }

    private static int levelOf(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }

    /** Removes attributes that the engine misinterprets: it reads a title aloud instead of the element's text. */
    private static void removeAttributes(Element body) {
        Elements all = body.getAllElements();
        for (Element element : all) {
            List<String> names = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> name.startsWith("aria-")
                            || name.startsWith("data-")
                            || name.equals("role")
                            || name.equals("tabindex")
                            || (name.equals("title") && !element.tagName().equals("a")))
                    .toList();
            names.forEach(element::removeAttr);
        }
    }
}
