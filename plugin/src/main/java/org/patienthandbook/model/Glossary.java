package org.patienthandbook.model;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Waiver;

/**
 * The glossary of a handbook.
 *
 * @param introduction the text before the entries, as HTML; may be empty
 * @param terms the entries in the order written
 * @param waivers the waivers in the file of the glossary
 */
public record Glossary(String introduction, List<Term> terms, List<Waiver> waivers) {

    /** A handbook without a glossary. */
    public static final Glossary EMPTY = new Glossary("", List.of(), List.of());

    public Glossary {
        terms = List.copyOf(terms);
        waivers = List.copyOf(waivers);
    }

    /** Returns the entry with this id; empty if there is none. */
    public Optional<Term> find(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
