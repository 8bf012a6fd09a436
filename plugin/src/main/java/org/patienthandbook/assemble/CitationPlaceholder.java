package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.patienthandbook.markup.Marks;

/**
 * One or more citations that follow each other without a space.
 *
 * @param element the element to replace by a superscript
 * @param items what the author cites, in the order written, each key once
 */
record CitationPlaceholder(Element element, List<Item> items) {

    private static final String TAG = "hb-cite";
    private static final String KEYS = "data-keys";

    /** A key with an optional place in parentheses: {@code key(p. 12)}. */
    private static final Pattern ITEM = Pattern.compile("\\s*([^,(]*?)\\s*(?:\\(([^)]*)\\))?\\s*(?:,|$)");

    /**
     * A cited reference.
     *
     * @param key the key as written; empty if the citation has none
     * @param place the place in the work, such as {@code p. 12}; empty if there is none
     */
    record Item(String key, String place) {}

    CitationPlaceholder {
        items = List.copyOf(items);
    }

    /** Returns the placeholders of a text in order. Removes those in links, which belong to copies of titles. */
    static List<CitationPlaceholder> of(MutableText text) {
        return separate(text).stream()
                .map(element -> new CitationPlaceholder(element, items(element)))
                .toList();
    }

    private static List<Element> separate(MutableText text) {
        List<Element> separate = new ArrayList<>();
        for (Element element : text.body().getElementsByTag(TAG)) {
            if (Marks.isInside(element, "a")) {
                element.remove();
                continue;
            }
            Node before = element.previousSibling();
            if (before instanceof Element first && first.normalName().equals(TAG)) {
                // without a space between them, 1 and 2 would look like 12
                first.attr(KEYS, first.attr(KEYS) + "%2C" + element.attr(KEYS));
                element.remove();
            } else {
                separate.add(element);
            }
        }
        return separate;
    }

    private static List<Item> items(Element element) {
        String text = Parser.unescapeEntities(Marks.decode(element.attr(KEYS)), false);
        Map<String, Item> items = new LinkedHashMap<>();
        Matcher matcher = ITEM.matcher(text);
        while (matcher.find() && !matcher.group().isEmpty()) {
            String place = Optional.ofNullable(matcher.group(2)).orElse("").strip();
            items.putIfAbsent(matcher.group(1), new Item(matcher.group(1), place));
        }
        return items.isEmpty() ? List.of(new Item("", "")) : List.copyOf(items.values());
    }
}
