package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.patienthandbook.assemble.CitationPlaceholder.Item;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Numbers references by their first citation, and replaces citations by numbers that link to the references. */
final class CitationResolver {

    private final SourceTree tree;
    private final Bibliography bibliography;
    private final Map<String, Reference> references = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<Citation>> citations = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    CitationResolver(SourceTree tree, Bibliography bibliography) {
        this.tree = tree;
        this.bibliography = bibliography;
        bibliography.references().forEach(reference -> references.putIfAbsent(reference.key(), reference));
    }

    /** Numbers the references that a page cites. Call it in page order; texts of generated pages do not count. */
    void number(MutableText page) {
        forEachItem(page, (item, location) -> {
            if (isKnown(item, location)) {
                numbers.putIfAbsent(item.key(), numbers.size() + 1);
            }
        });
    }

    /** Reports unknown keys in a text that does not count for numbers, such as a definition. */
    void verify(MutableText text) {
        forEachItem(text, this::isKnown);
    }

    /** Numbers the references that no page cites, in the order of the list. */
    void numberRest() {
        for (Reference reference : bibliography.references()) {
            numbers.putIfAbsent(reference.key(), numbers.size() + 1);
        }
    }

    /** Replaces the citations of a numbered page, and returns them in order. Several threads may call it at once. */
    List<Citation> cite(MutableText page) {
        Map<String, Integer> counts = new HashMap<>();
        List<Citation> written = new ArrayList<>();
        for (CitationPlaceholder placeholder : CitationPlaceholder.of(page)) {
            SourceLocation location = Marks.locate(placeholder.element(), tree, page.location());
            List<Item> items = numbered(placeholder);
            Map<String, String> anchors = new HashMap<>();
            for (Item item : items) {
                String anchor = "cite-" + item.key() + "-" + counts.merge(item.key(), 1, Integer::sum);
                anchors.put(item.key(), anchor);
                written.add(new Citation(item.key(), page.page(), anchor, location));
            }
            replace(placeholder, items, anchors);
        }
        return written;
    }

    /** Replaces the citations of a text that does not count for numbers, after all references have a number. */
    void write(MutableText text) {
        CitationPlaceholder.of(text).forEach(placeholder -> replace(placeholder, numbered(placeholder), Map.of()));
    }

    /** Adds the citations of a page to their references. Call it in page order. */
    void add(List<Citation> written) {
        written.forEach(citation -> citations
                .computeIfAbsent(citation.key(), unused -> new ArrayList<>())
                .add(citation));
    }

    /** Returns the keys of citations by number, each once. */
    List<String> keysOf(List<Citation> written) {
        return written.stream()
                .map(Citation::key)
                .distinct()
                .sorted(Comparator.comparing(this::number))
                .toList();
    }

    /** Returns all references by number. */
    List<NumberedReference> references() {
        return numbers.entrySet().stream()
                .map(entry -> new NumberedReference(
                        entry.getValue(),
                        Objects.requireNonNull(
                                references.get(entry.getKey()), "only references of the list have a number"),
                        "",
                        citations.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Returns the findings about citations of unknown references. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void forEachItem(MutableText text, BiConsumer<Item, SourceLocation> action) {
        for (CitationPlaceholder placeholder : CitationPlaceholder.of(text)) {
            SourceLocation location = Marks.locate(placeholder.element(), tree, text.location());
            placeholder.items().forEach(item -> action.accept(item, location));
        }
    }

    private List<Item> numbered(CitationPlaceholder placeholder) {
        return placeholder.items().stream()
                .filter(item -> numbers.containsKey(item.key()))
                .sorted(Comparator.comparing(item -> number(item.key())))
                .toList();
    }

    private int number(String key) {
        return numbers.getOrDefault(key, 0);
    }

    private void replace(CitationPlaceholder placeholder, List<Item> items, Map<String, String> anchors) {
        if (items.isEmpty()) {
            placeholder.element().remove();
        } else {
            placeholder.element().replaceWith(new CitationSuperscript(numbers, anchors).of(items));
        }
    }

    private boolean isKnown(Item item, SourceLocation location) {
        boolean known = references.containsKey(item.key()) && Reference.isKey(item.key());
        if (!known) {
            findings.add(unknown(item.key(), location));
        }
        return known;
    }

    private Finding unknown(String key, SourceLocation location) {
        Optional<String> hint = Reference.isKey(key)
                ? Suggestion.didYouMean(key, references.keySet())
                        .or(() -> Optional.of("add it to the reference list, or correct the key"))
                : Optional.of("use a key of letters and digits, with single '.', '_' or '-' between them, such as"
                        + " cite:[niesters2014]");
        return Finding.of(
                        Rule.CITATION_UNKNOWN,
                        location,
                        key.isEmpty() ? "the citation has no key" : "there is no reference '" + key + "'")
                .withHint(hint);
    }
}
