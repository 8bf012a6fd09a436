package org.patienthandbook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.model.page.Section;
import org.patienthandbook.source.SourceFile;

/**
 * A finished page: all its links, terms and citations are resolved.
 *
 * @param id its name
 * @param source its file
 * @param title its title
 * @param header its header
 * @param html its body, links relative to the address of the page
 * @param text the words of its body in order, one block per line
 * @param sections its sections, in order
 * @param group the navigation heading above it; empty if it is not in the navigation
 * @param previous the page before it in the page order; empty for the first page, and for a page not in the navigation
 * @param next the page after it in the page order; empty for the last page, and for a page not in the navigation
 * @param references the keys of the references it cites, by number
 * @param words the terms it uses, by name, with definitions whose links are relative to this page
 * @param roles the roles of its blocks, such as {@code off-label}
 */
public record Page(
        PageId id,
        SourceFile source,
        RichText title,
        PageHeader header,
        String html,
        String text,
        List<Section> sections,
        String group,
        Optional<PageId> previous,
        Optional<PageId> next,
        List<String> references,
        List<Term> words,
        Set<String> roles) {

    public Page {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        words = List.copyOf(words);
        roles = Set.copyOf(roles);
    }

    /** Returns the same page with another body. */
    public Page withHtml(String other) {
        return new Page(
                id, source, title, header, other, text, sections, group, previous, next, references, words, roles);
    }

    /** Returns the same page with the terms it uses. */
    public Page withWords(List<Term> used) {
        return new Page(
                id, source, title, header, html, text, sections, group, previous, next, references, used, roles);
    }
}
