package org.patienthandbook.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;

/**
 * Completes references from the records of registries. The author's fields stay as they are. A record with the title of another work is
 * not used.
 */
public final class RecordFiller {

    /** The types of CSL by the types of registries. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("journal-article", "article-journal"),
            Map.entry("posted-content", "article"),
            Map.entry("preprint", "article"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"),
            Map.entry("book-part", "chapter"),
            Map.entry("book", "book"),
            Map.entry("monograph", "book"),
            Map.entry("edited-book", "book"),
            Map.entry("reference-book", "book"),
            Map.entry("reference-entry", "entry"),
            Map.entry("proceedings-article", "paper-conference"),
            Map.entry("conference-paper", "paper-conference"),
            Map.entry("dissertation", "thesis"),
            Map.entry("report", "report"),
            Map.entry("standard", "standard"),
            Map.entry("dataset", "dataset"),
            Map.entry("software", "software"),
            Map.entry("peer-review", "review"));

    /** The usual order of the fields of a reference. */
    private static final List<String> ORDER = List.of(
            "container-title", "container-title-short", "publisher", "volume", "issue", "page", "article-number");

    private final Evidence evidence;

    /** @param evidence what registries know about the references */
    public RecordFiller(Evidence evidence) {
        this.evidence = evidence;
    }

    public List<NumberedReference> fill(List<NumberedReference> references) {
        return references.stream()
                .map(numbered -> {
                    Reference filled = fill(numbered.reference(), evidence.work(numbered.key()));
                    return new NumberedReference(numbered.number(), filled, numbered.html(), numbered.citations());
                })
                .toList();
    }

    public static Reference fill(Reference reference, WorkEvidence known) {
        // a short DOI is replaced by the long one
        Optional<Doi> doi = reference.registeredName().filter(Doi::isShort).flatMap(written -> known.doi());
        Optional<WorkRecord> same = reference.recordIn(known);
        if (same.isEmpty() && doi.isEmpty()) {
            return reference;
        }
        Map<String, Object> fields = new LinkedHashMap<>(reference.fields());
        same.ifPresent(work -> items(work).forEach(fields::putIfAbsent));
        doi.ifPresent(full -> fields.put("DOI", full.name()));
        return reference.printed(fields, doi);
    }

    /** The fields of a CSL item for a record. */
    public static Map<String, Object> items(WorkRecord work) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", TYPES.getOrDefault(work.type(), "document"));
        work.title().ifPresent(title -> fields.put("title", title));
        List<Map<String, String>> authors = new ArrayList<>();
        work.authors().forEach(author -> authors.add(name(author)));
        if (!authors.isEmpty()) {
            fields.put("author", authors);
        }
        if (!work.issued().isEmpty()) {
            fields.put("issued", Map.of("date-parts", List.of(work.issued())));
        }
        ORDER.forEach(name -> work.field(name).ifPresent(text -> fields.put(name, text)));
        work.fields().forEach(fields::putIfAbsent);
        return fields;
    }

    private static Map<String, String> name(Person person) {
        Map<String, String> name = new LinkedHashMap<>();
        if (person.given().isEmpty()) {
            name.put("literal", person.family());
        } else {
            name.put("family", person.family());
            name.put("given", person.given());
        }
        return name;
    }
}
