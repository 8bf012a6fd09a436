package org.patienthandbook.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.bibliography.list.BibtexListParser;
import org.patienthandbook.bibliography.list.CslListParser;
import org.patienthandbook.bibliography.list.ItemFields;
import org.patienthandbook.bibliography.list.ListText;
import org.patienthandbook.bibliography.list.ListedItem;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.reference.Acknowledgment;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Reads the reference list of a handbook: CSL items in YAML or JSON, or BibTeX, as reference managers export them. Items without a
 * valid key are left out. If two items have the same key, the first is kept.
 */
public final class BibliographyReader {

    private static final String KEY_HINT =
            "use letters and digits, with single '.', '_' or '-' between them, as in 'id: niesters2014'";
    private static final List<String> OWN_FIELDS = List.of("id", "allow", "acknowledged");

    /**
     * Reads the reference list of a handbook; empty when there is none. If there are several lists, only the first in
     * {@link SourceTree#REFERENCE_LISTS} is read.
     *
     * @throws org.patienthandbook.finding.HandbookException when the file cannot be read from disk
     */
    public Outcome<Bibliography> read(SourceTree tree) {
        List<SourceFile> lists = SourceTree.REFERENCE_LISTS.stream()
                .flatMap(name -> tree.find(name).stream())
                .toList();
        if (lists.isEmpty()) {
            return Outcome.of(Bibliography.EMPTY);
        }
        SourceFile first = lists.get(0);
        List<Finding> more = lists.stream()
                .skip(1)
                .map(list -> Finding.of(
                                Rule.SOURCE_MALFORMED,
                                list.at(0),
                                "this second reference list is not read: the handbook uses '" + first.relative() + "'")
                        .withHint("delete one of the two lists"))
                .toList();
        return ListText.read(first)
                .then(text -> text.map(BibliographyReader::read).orElse(Outcome.of(Bibliography.EMPTY)))
                .and(more);
    }

    private static Outcome<Bibliography> read(ListText list) {
        return parse(list).then(items -> references(list, items));
    }

    private static Outcome<List<ListedItem>> parse(ListText list) {
        String name = list.file().relative();
        if (name.endsWith(".bib")) {
            return new BibtexListParser(list).parse();
        }
        return name.endsWith(".json")
                ? CslListParser.ofJson(list).parse()
                : CslListParser.ofYaml(list).parse();
    }

    private static Outcome<Bibliography> references(ListText list, List<ListedItem> items) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Reference> references = new LinkedHashMap<>();
        for (ListedItem item : items) {
            ItemFields fields = new ItemFields(list, item);
            findings.addAll(fields.findings());
            keyOf(list, item, findings)
                    .map(key -> reference(list.file(), item, key, fields.fields()))
                    .ifPresent(reference -> add(reference, references, findings));
        }
        return new Outcome<>(new Bibliography(List.copyOf(references.values())), findings);
    }

    private static Optional<String> keyOf(ListText list, ListedItem item, List<Finding> findings) {
        String key = Optional.ofNullable(item.fields().get("id"))
                .map(Object::toString)
                .orElse("");
        if (Reference.isKey(key)) {
            return Optional.of(key);
        }
        String message = key.isBlank()
                ? "a reference has no key, so no citation can refer to it"
                : "no citation can refer to the key '" + key + "'";
        findings.add(Finding.of(Rule.CITATION_UNKNOWN, list.file().at(item.line("id")), message)
                .withHint(KEY_HINT));
        return Optional.empty();
    }

    private static void add(Reference reference, Map<String, Reference> references, List<Finding> findings) {
        Reference earlier = references.putIfAbsent(reference.key(), reference);
        if (earlier != null) {
            findings.add(Finding.of(
                            Rule.REFERENCE_DUPLICATE,
                            reference.location(),
                            "the key '" + reference.key() + "' is already used at " + earlier.location())
                    .withHint("delete one of the two references, or give this one another key"));
        }
    }

    private static Reference reference(SourceFile file, ListedItem item, String key, Map<String, Object> fields) {
        Map<String, Object> printed = new LinkedHashMap<>(fields);
        OWN_FIELDS.forEach(printed::remove);
        Optional<DoiSpelling> doi = Optional.ofNullable(printed.get("DOI"))
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .map(DoiSpelling::read);
        return new Reference(
                key,
                printed,
                doi,
                file.at(item.firstLine()),
                item.lastLine(),
                file.at(doi.isPresent() ? item.line("DOI") : item.firstLine()),
                waivers(file, item),
                acknowledged(file, item));
    }

    private static List<Acknowledgment> acknowledged(SourceFile file, ListedItem item) {
        if (!(item.fields().get("acknowledged") instanceof List<?> entries)) {
            return List.of();
        }
        List<Acknowledgment> acknowledged = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Map<?, ?> entry = entries.get(i) instanceof Map<?, ?> map ? map : Map.of("doi", entries.get(i));
            String notice = text(entry, "doi");
            acknowledged.add(new Acknowledgment(
                    notice.isEmpty() ? "PMID " + text(entry, "pmid") : notice,
                    text(entry, "reason"),
                    file.at(item.line("acknowledged/" + i))));
        }
        return acknowledged;
    }

    private static List<Waiver> waivers(SourceFile file, ListedItem item) {
        if (!(item.fields().get("allow") instanceof List<?> entries)) {
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Map<?, ?> entry = entries.get(i) instanceof Map<?, ?> map ? map : Map.of("rule", entries.get(i));
            waivers.add(new Waiver(
                    text(entry, "rule"),
                    text(entry, "reason"),
                    file.at(item.line("allow/" + i)),
                    item.firstLine(),
                    item.lastLine()));
        }
        return waivers;
    }

    private static String text(Map<?, ?> entry, String name) {
        return Optional.ofNullable(entry.get(name))
                .map(Object::toString)
                .orElse("")
                .strip();
    }
}
