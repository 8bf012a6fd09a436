package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.source.SourceLocation;

/**
 * An entry of the glossary.
 *
 * @param id its anchor without {@code term-}, such as {@code nmda-receptor}
 * @param names its names in the order written: the first is the entry's own, the others are synonyms and acronyms
 * @param html its definition; with placeholders after parsing, with links from the glossary page after assembly
 * @param text the words of its definition
 * @param explicitOnly whether it is linked only where an author asks for it
 * @param location the line of its first name
 */
public record Term(
        String id, List<Name> names, String html, String text, boolean explicitOnly, SourceLocation location) {

    /**
     * One of a term's names.
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

    /** The entry's own name. */
    public String name() {
        return names.get(0).text();
    }

    /** The names beside the entry's own. */
    public List<String> synonyms() {
        return names.stream().skip(1).map(Name::text).toList();
    }

    /** The anchor of the entry on the glossary page. */
    public String anchor() {
        return "term-" + id;
    }

    /** The same entry with another definition. */
    public Term withDefinition(String newHtml, String newText) {
        return new Term(id, names, newHtml, newText, explicitOnly, location);
    }
}
