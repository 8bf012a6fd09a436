package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.source.SourceLocation;

/**
 * An entry of the glossary.
 *
 * @param id its anchor without {@code term-}, such as {@code nmda-receptor}
 * @param names its names in the order written: the main name, then synonyms and acronyms
 * @param html its definition: with placeholders after parsing, with links relative to the glossary page after assembly
 * @param text the words of its definition
 * @param explicitOnly whether only {@code term:} links to it
 * @param location the line of its first name
 */
public record Term(
        String id, List<Name> names, String html, String text, boolean explicitOnly, SourceLocation location) {

    /**
     * A name of a term.
     *
     * @param text the name as written
     * @param location its line
     */
    public record Name(String text, SourceLocation location) {}

    public Term {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a term has a name");
        }
    }

    /** Returns the main name. */
    public String name() {
        return names.get(0).text();
    }

    /** Returns the other names. */
    public List<String> synonyms() {
        return names.stream().skip(1).map(Name::text).toList();
    }

    /** Returns the anchor of the entry on the glossary page. */
    public String anchor() {
        return "term-" + id;
    }

    /** Returns the same entry with another definition. */
    public Term withDefinition(String newHtml, String newText) {
        return new Term(id, names, newHtml, newText, explicitOnly, location);
    }
}
