package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/**
 * Numbers references by their first citation and writes citations as superscripts, as the AMA Manual of Style has them:
 * sorted, without spaces, runs of three or more collapsed.
 */
final class CitationResolver {

    /** What stands between the brackets: keys, each perhaps with a place in the work, {@code key(p. 12)}. */
    private static final Pattern ITEM = Pattern.compile("\\s*([^,(]*?)\\s*(?:\\(([^)]*)\\))?\\s*(?:,|$)");

    private static final String PLACEHOLDER = "hb-cite";

    private final SourceTree tree;
    private final Bibliography bibliography;
    private final Map<String, Reference> works = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<Citation>> citations = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    CitationResolver(SourceTree tree, Bibliography bibliography) {
        this.tree = tree;
        this.bibliography = bibliography;
        bibliography.references().forEach(reference -> works.putIfAbsent(reference.key(), reference));
    }

    /** A key as cited, with the place in the work. */
    private record Item(String key, String locator) {}

    /** Numbers what a page cites; pages come in page order, texts of generated pages never. */
    void number(WorkPage page) {
        for (Element placeholder : placeholders(page)) {
            for (Item item : items(placeholder)) {
                if (isKnown(item, placeholder, page)) {
                    numbers.putIfAbsent(item.key(), numbers.size() + 1);
                }
            }
        }
    }

    /** Writes the citations of a page that is numbered, several pages at once: the places, in order. */
    List<Citation> cite(WorkPage page) {
        Map<String, Integer> times = new HashMap<>();
        List<Citation> places = new ArrayList<>();
        for (Element placeholder : placeholders(page)) {
            SourceLocation location = Marks.locate(placeholder, tree, page.location());
            List<Item> items = numbered(placeholder);
            Map<String, String> anchors = new HashMap<>();
            for (Item item : items) {
                String anchor = "cite-" + item.key() + "-" + times.merge(item.key(), 1, Integer::sum);
                anchors.put(item.key(), anchor);
                places.add(new Citation(item.key(), page.id(), anchor, location));
            }
            write(placeholder, items, anchors);
        }
        return places;
    }

    /** Remembers the places of a page; pages come in page order. */
    void remember(List<Citation> places) {
        places.forEach(place -> citations
                .computeIfAbsent(place.key(), unused -> new ArrayList<>())
                .add(place));
    }

    /** The keys of some citations, by number. */
    List<String> keysOf(List<Citation> places) {
        return places.stream()
                .map(Citation::key)
                .distinct()
                .sorted(Comparator.comparing(key -> numbers.getOrDefault(key, 0)))
                .toList();
    }

    /** Reports unknown keys in a text that gives no numbers, such as a definition. */
    void verify(WorkPage text) {
        for (Element placeholder : placeholders(text)) {
            items(placeholder).forEach(item -> isKnown(item, placeholder, text));
        }
    }

    /** Numbers what no page cites, in the order of the list. */
    void numberRest() {
        for (Reference reference : bibliography.references()) {
            numbers.putIfAbsent(reference.key(), numbers.size() + 1);
        }
    }

    /** Citations of keys that the list does not have. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All references by number; for a key that stands twice in the list the first. */
    List<NumberedReference> references() {
        return numbers.entrySet().stream()
                .map(entry -> new NumberedReference(
                        entry.getValue(),
                        Objects.requireNonNull(works.get(entry.getKey()), "only works of the list are numbered"),
                        "",
                        citations.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Writes the citations of a text that gives no numbers, when all have theirs. */
    void write(WorkPage text) {
        placeholders(text).forEach(placeholder -> write(placeholder, numbered(placeholder), Map.of()));
    }

    private void write(Element placeholder, List<Item> items, Map<String, String> anchors) {
        if (items.isEmpty()) {
            placeholder.remove();
        } else {
            superscript(placeholder, items, anchors);
        }
    }

    private List<Item> numbered(Element placeholder) {
        return items(placeholder).stream()
                .filter(item -> numbers.containsKey(item.key()))
                .sorted(Comparator.comparing(item -> numbers.getOrDefault(item.key(), 0)))
                .toList();
    }

    private void superscript(Element placeholder, List<Item> items, Map<String, String> anchors) {
        Element sup = new Element("sup").addClass("citation");
        int at = 0;
        while (at < items.size()) {
            int end = runEnd(items, at);
            if (at > 0) {
                sup.appendText(",");
            }
            link(sup, items.get(at), anchors);
            if (end - at >= 2) {
                sup.appendText("-");
                items.subList(at + 1, end).forEach(hidden -> mark(sup, hidden, anchors));
                link(sup, items.get(end), anchors);
                at = end + 1;
            } else {
                at++;
            }
        }
        placeholder.replaceWith(sup);
    }

    /** The last item of the run of following numbers that begins here; a place in the work breaks a run. */
    private int runEnd(List<Item> items, int from) {
        int end = from;
        while (end + 1 < items.size()
                && items.get(end).locator().isEmpty()
                && items.get(end + 1).locator().isEmpty()
                && numberOf(items.get(end + 1)) == numberOf(items.get(end)) + 1) {
            end++;
        }
        return end;
    }

    private int numberOf(Item item) {
        return numbers.getOrDefault(item.key(), 0);
    }

    private void link(Element sup, Item item, Map<String, String> anchors) {
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
        link.appendText(String.valueOf(numberOf(item)));
        if (!item.locator().isEmpty()) {
            sup.appendText("(" + item.locator() + ")");
        }
    }

    private static void mark(Element sup, Item item, Map<String, String> anchors) {
        Optional.ofNullable(anchors.get(item.key()))
                .ifPresent(anchor -> sup.appendElement("span").attr("id", anchor));
    }

    /** The citations of a text in order. Those inside links came there with a title and do not count. */
    private static List<Element> placeholders(WorkPage page) {
        List<Element> separate = new ArrayList<>();
        for (Element placeholder : page.body().getElementsByTag(PLACEHOLDER)) {
            if (Marks.isInside(placeholder, "a")) {
                placeholder.remove();
                continue;
            }
            Node before = placeholder.previousSibling();
            if (before instanceof Element first && first.normalName().equals(PLACEHOLDER)) {
                // two macros without a space between them would show their numbers as one
                first.attr("data-keys", first.attr("data-keys") + "%2C" + placeholder.attr("data-keys"));
                placeholder.remove();
            } else {
                separate.add(placeholder);
            }
        }
        return separate;
    }

    private static List<Item> items(Element placeholder) {
        String text = Parser.unescapeEntities(Marks.decode(placeholder.attr("data-keys")), false);
        Map<String, Item> items = new LinkedHashMap<>();
        Matcher matcher = ITEM.matcher(text);
        while (matcher.find() && !matcher.group().isEmpty()) {
            String locator = Optional.ofNullable(matcher.group(2)).orElse("").strip();
            items.putIfAbsent(matcher.group(1), new Item(matcher.group(1), locator));
        }
        if (items.isEmpty()) {
            items.put("", new Item("", ""));
        }
        return List.copyOf(items.values());
    }

    private boolean isKnown(Item item, Element placeholder, WorkPage page) {
        if (works.containsKey(item.key()) && Reference.isKey(item.key())) {
            return true;
        }
        SourceLocation location = Marks.locate(placeholder, tree, page.location());
        List<String> known =
                bibliography.references().stream().map(Reference::key).toList();
        Optional<String> hint = Reference.isKey(item.key())
                ? Suggestion.didYouMean(item.key(), known)
                        .or(() -> Optional.of("add it to the reference list, or mend the key"))
                : Optional.of("a key is made of letters and digits, with single . _ or - between them");
        findings.add(Finding.of(
                        Rule.CITATION_UNKNOWN,
                        location,
                        item.key().isEmpty()
                                ? "a citation names no reference"
                                : "there is no reference '" + item.key() + "'")
                .withHint(hint));
        return false;
    }
}
