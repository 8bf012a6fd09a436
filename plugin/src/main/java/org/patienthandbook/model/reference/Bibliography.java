package org.patienthandbook.model.reference;

import java.util.List;
import java.util.Optional;

/**
 * The author's reference list.
 *
 * @param references the references in the order of the list; if two have the same key, the first one counts
 */
public record Bibliography(List<Reference> references) {

    /** A handbook without references. */
    public static final Bibliography EMPTY = new Bibliography(List.of());

    public Bibliography {
        references = List.copyOf(references);
    }

    /** Returns the first reference with this key; empty if there is none. */
    public Optional<Reference> find(String key) {
        return references.stream()
                .filter(reference -> reference.key().equals(key))
                .findFirst();
    }
}
