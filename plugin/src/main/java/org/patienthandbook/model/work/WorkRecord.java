package org.patienthandbook.model.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;

/**
 * What a registry knows of a work. Texts hold no mark-up but {@code <i> <b> <sup> <sub>}, and no entities.
 *
 * @param source the registry, as the lock names it: {@code crossref} or {@code datacite}
 * @param titles its titles: the one to print first, then others it is known by, such as that of the original language
 * @param authors its authors, in order; without any, its editors
 * @param issued year, month and day, as far as known; may be empty
 * @param fields further texts, by their names in CSL-JSON: {@code container-title}, {@code volume}, {@code page} ...
 * @param type what kind of work it is, in the registry's words with hyphens, such as {@code journal-article}
 * @param updates the works it is a notice about
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
     * A person or an organisation.
     *
     * @param family the family name, or an organisation's whole name
     * @param given the given names; empty for an organisation
     */
    public record Person(String family, String given) {}

    /** A work that a notice is about, and what the notice says of it. */
    public record Update(NoticeType type, Doi doi) {}

    public WorkRecord {
        titles = List.copyOf(titles);
        authors = List.copyOf(authors);
        issued = List.copyOf(issued);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        updates = List.copyOf(updates);
    }

    /** The title to print; empty when the registry has none. */
    public Optional<String> title() {
        return titles.stream().findFirst();
    }

    /** The year it appeared; empty when the registry has none. */
    public Optional<Integer> year() {
        return issued.stream().findFirst();
    }

    /** A field's text; empty when the registry has none. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
