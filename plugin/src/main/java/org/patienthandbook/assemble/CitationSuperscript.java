package org.patienthandbook.assemble;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.patienthandbook.assemble.CitationPlaceholder.Item;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.page.PageId;

/**
 * Writes citations as the AMA Manual of Style does: numbers without spaces between them, runs of three or more collapsed,
 * such as {@code 2-4}.
 */
final class CitationSuperscript {

    private final Map<String, Integer> numbers;
    private final Map<String, String> anchors;

    /**
     * A superscript in a text.
     *
     * @param numbers the numbers of all references, by key
     * @param anchors the anchors of the citations, by key; without an anchor, a citation links to the references page
     */
    CitationSuperscript(Map<String, Integer> numbers, Map<String, String> anchors) {
        this.numbers = numbers;
        this.anchors = anchors;
    }

    /** Returns the superscript of these references, which are sorted by number. */
    Element of(List<Item> items) {
        Element sup = new Element("sup").addClass("citation");
        int at = 0;
        while (at < items.size()) {
            int end = runEnd(items, at);
            if (at > 0) {
                sup.appendText(",");
            }
            link(sup, items.get(at));
            if (end - at >= 2) {
                sup.appendText("-");
                items.subList(at + 1, end).forEach(hidden -> anchor(sup, hidden));
                link(sup, items.get(end));
                at = end + 1;
            } else {
                at++;
            }
        }
        return sup;
    }

    /** Returns the index of the last item in the run of consecutive numbers; a place in the work ends a run. */
    private int runEnd(List<Item> items, int from) {
        int end = from;
        while (end + 1 < items.size()
                && items.get(end).place().isEmpty()
                && items.get(end + 1).place().isEmpty()
                && number(items.get(end + 1)) == number(items.get(end)) + 1) {
            end++;
        }
        return end;
    }

    private int number(Item item) {
        return numbers.getOrDefault(item.key(), 0);
    }

    private void link(Element sup, Item item) {
        String anchor = anchors.get(item.key());
        Element link = sup.appendElement("a");
        if (anchor == null) {
            link.attr(Marks.TO, PageId.REFERENCES.address() + "#ref-" + item.key());
        } else {
            link.attr("id", anchor).attr("href", "#ref-" + item.key());
        }
        Element hidden = link.appendElement("span").addClass("visually-hidden");
        hidden.appendChild(Marks.message("citation.reference"));
        hidden.appendText(" ");
        link.appendText(String.valueOf(number(item)));
        if (!item.place().isEmpty()) {
            sup.appendText("(" + item.place() + ")");
        }
    }

    /** Adds the anchor of a citation that a collapsed run does not show. */
    private void anchor(Element sup, Item item) {
        Optional.ofNullable(anchors.get(item.key()))
                .ifPresent(anchor -> sup.appendElement("span").attr("id", anchor));
    }
}
