package org.patienthandbook.model.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;

/**
 * A registry's record of a work. Texts contain no markup except {@code <i> <b> <sup> <sub>}, and no entities.
 *
 * @param source the registry's name in the lock: {@code crossref} or {@code datacite}
 * @param titles the title to print, then other titles, such as the title in the original language
 * @param authors the authors in order, or the editors if there are no authors
 * @param issued year, month and day, as far as known; may be empty
 * @param fields further texts by their names in CSL-JSON: {@code container-title}, {@code volume}, {@code page} ...
 * @param type the registry's name for the type of work, with hyphens, such as {@code journal-article}
 * @param updates the works that this work is a notice about
 */
public record WorkRecord(
        String source,
        List<String> titles,
        List<Person> authors,
        List<Integer> issued,
        Map<String, String> fields,
        String type,
        List<Update> updates) {

    /**
     * A person or an organization.
     *
     * @param family the family name, or the whole name of an organization
     * @param given the given names; empty for an organization
     */
    public record Person(String family, String given) {}

    /** A work that a notice is about, and what the notice says about it. */
    public record Update(NoticeType type, Doi doi) {}

    public WorkRecord {
        titles = List.copyOf(titles);
        authors = List.copyOf(authors);
        issued = List.copyOf(issued);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        updates = List.copyOf(updates);
    }

    /** Returns the title to print; empty if the registry has none. */
    public Optional<String> title() {
        return titles.stream().findFirst();
    }

    /** Returns the year of publication; empty if the registry has none. */
    public Optional<Integer> year() {
        return issued.stream().findFirst();
    }

    /** Returns the text of a field; empty if the registry has none. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
