package org.patienthandbook.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.registry.lock.LockEntry;

/**
 * A work that registries know.
 *
 * @param doi the author's DOI; a short DOI is replaced by the long one
 * @param entry the answers of the registries
 */
record FoundWork(Doi doi, LockEntry entry) {

    /** The work as a CSL item, with a key that no reference of the list has. */
    Map<String, Object> item(Bibliography list) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", ReferenceKey.of(entry.work(), doi, list));
        item.putAll(entry.work().map(RecordFiller::items).orElse(Map.of()));
        item.put("DOI", doi.name());
        entry.pmid().ifPresent(pmid -> item.put("PMID", pmid));
        return item;
    }

    /** Warnings about the work, such as a retraction, as clauses for messages. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (entry.work().isEmpty()) {
            String agency = entry.agency().map(Agency::name).orElse("its agency");
            warnings.add("the DOI is registered, but " + agency
                    + " does not describe the work: add its type, title, authors and year to the list by hand");
        }
        for (Notice notice : entry.notices()) {
            warnings.add("the work has a notice: " + notice.type().words() + " " + notice.name());
        }
        entry.newerVersion().ifPresent(newer -> warnings.add("the work has a later version: " + newer.name()));
        return warnings;
    }
}
