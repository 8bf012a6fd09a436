package org.patienthandbook.model;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.finding.Waiver;

/**
 * The words a handbook explains.
 *
 * @param introduction what stands before the entries, as HTML; empty when nothing does
 * @param terms the entries in the order written
 * @param waivers the waivers in the glossary's file
 */
public record Glossary(String introduction, List<Term> terms, List<Waiver> waivers) {

    /** A handbook without a glossary. */
    public static final Glossary EMPTY = new Glossary("", List.of(), List.of());

    public Glossary {
        terms = List.copyOf(terms);
        waivers = List.copyOf(waivers);
    }

    /** The entry with this id; empty when there is none. */
    public Optional<Term> find(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
