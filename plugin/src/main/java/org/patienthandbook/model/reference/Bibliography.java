package org.patienthandbook.model.reference;

import java.util.List;
import java.util.Optional;

/**
 * The works a handbook refers to.
 *
 * @param references the works in the order of the author's list; a key may stand twice, the first counts
 */
public record Bibliography(List<Reference> references) {

    /** A handbook without references. */
    public static final Bibliography EMPTY = new Bibliography(List.of());

    public Bibliography {
        references = List.copyOf(references);
    }

    /** The work with this key; empty when there is none. */
    public Optional<Reference> find(String key) {
        return references.stream()
                .filter(reference -> reference.key().equals(key))
                .findFirst();
    }
}
