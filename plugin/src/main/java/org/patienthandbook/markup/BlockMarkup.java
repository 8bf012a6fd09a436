package org.patienthandbook.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Gives care cards, evidence notes, notices and tables the mark-up that themes and screen readers expect. */
final class BlockMarkup {

    /** The roles of the care cards. */
    private static final List<String> CARDS = List.of("key-points", "off-label", "safety", "get-help");

    private static final List<String> ADMONITIONS = List.of("note", "tip", "warning", "caution", "important");

    // a query is read once: reading costs more than the search
    private static final Evaluator CONTENT = QueryParser.parse("td.content");
    private static final Evaluator OWN_HEADING = QueryParser.parse("> h2, > h3, > h4, > h5, > h6");
    private static final Evaluator OWN_TITLE = QueryParser.parse("> .title, > .content > .title");
    private static final Evaluator CAPTION = QueryParser.parse("> caption");
    private static final Evaluator COLUMN_HEADS = QueryParser.parse("> thead > tr > th");
    private static final Evaluator ROW_HEADS = QueryParser.parse("> tbody > tr > th, > tfoot > tr > th");

    private BlockMarkup() {}

    /** Shapes the blocks of a text, in place. */
    static void shape(Element body) {
        int notes = 0;
        for (Element block : body.getElementsByClass("admonitionblock")) {
            if (EvidenceNoteMarkup.isNote(block)) {
                EvidenceNoteMarkup.replace(block, ++notes);
            } else {
                admonition(block);
            }
        }
        Map<Element, String> cards = new LinkedHashMap<>();
        List<Element> tables = new ArrayList<>();
        for (Element block : body.getAllElements()) {
            if (block.normalName().equals("div") && block.hasAttr("class")) {
                for (String role : CARDS) {
                    if (block.hasClass(role) && !isOffLabelLine(block)) {
                        cards.putIfAbsent(block, role);
                    }
                }
            } else if (block.normalName().equals("table") && block.hasClass("tableblock")) {
                tables.add(block);
            }
        }
        int card = 0;
        for (Map.Entry<Element, String> found : cards.entrySet()) {
            card(found.getKey(), found.getValue(), ++card);
        }
        int table = 0;
        for (Element found : tables) {
            table(found, "table-" + ++table + "-title");
        }
    }

    /** Whether a block is the short form of the off-label card: one paragraph, which needs no title. */
    private static boolean isOffLabelLine(Element block) {
        return block.hasClass("off-label") && block.hasClass("paragraph");
    }

    private static void admonition(Element block) {
        String kind = ADMONITIONS.stream().filter(block::hasClass).findFirst().orElse("note");
        Element content = block.selectFirst(CONTENT);
        List<Node> text = content == null ? List.of() : List.copyOf(content.childNodes());
        block.empty();
        block.attr("role", "note");
        block.appendElement("p").addClass("title").appendChild(Marks.message("admonition." + kind));
        block.appendElement("div").addClass("content").appendChildren(text);
    }

    private static void card(Element block, String role, int number) {
        block.addClass("card");
        if (block.selectFirst(OWN_HEADING) != null) {
            return;
        }
        String id = "card-" + number + "-title";
        Element old = block.selectFirst(OWN_TITLE);
        Element title = new Element("p").addClass("card-title").attr("id", id);
        if (old == null) {
            title.appendChild(Marks.message("card." + role));
        } else {
            title.html(old.html());
            old.remove();
        }
        block.attr("role", "group").attr("aria-labelledby", id).prependChild(title);
    }

    private static void table(Element table, String id) {
        table.select(COLUMN_HEADS).attr("scope", "col");
        table.select(ROW_HEADS).attr("scope", "row");
        Element frame = new Element("div")
                .addClass("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "group");
        Element caption = table.selectFirst(CAPTION);
        if (caption != null) {
            caption.attr("id", id);
            frame.attr("aria-labelledby", id);
        }
        table.replaceWith(frame);
        frame.appendChild(table);
    }
}
