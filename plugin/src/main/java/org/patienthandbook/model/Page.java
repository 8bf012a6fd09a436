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
 * A finished page: every link, term and citation in it is resolved.
 *
 * @param id its name
 * @param source its file
 * @param title its title
 * @param header what its header says
 * @param html its body, links relative to the page's own address
 * @param text the words of its body, in order, one block per line
 * @param sections its sections, in order
 * @param group the navigation heading it stands under; empty when it stands under none
 * @param previous the page before it in the page order
 * @param next the page after it in the page order
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

    /** The same page with another body. */
    public Page withHtml(String other) {
        return new Page(
                id, source, title, header, other, text, sections, group, previous, next, references, words, roles);
    }

    /** The same page with the definitions of the terms it uses. */
    public Page withWords(List<Term> used) {
        return new Page(
                id, source, title, header, html, text, sections, group, previous, next, references, used, roles);
    }
}
