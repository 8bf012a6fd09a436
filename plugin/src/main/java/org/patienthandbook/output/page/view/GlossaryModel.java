package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * What the glossary's template sees besides the page: each component is a variable of its own.
 *
 * @param intro what stands before the entries, as HTML
 * @param letters the entries by first letter
 * @param alphabet all letters, those that have no entry without a link
 */
public record GlossaryModel(String intro, List<Letter> letters, List<Link> alphabet) {

    /** The entries of one letter; {@code #} for what begins with none. */
    public record Letter(String letter, String anchor, List<Entry> terms) {
        public Letter {
            terms = List.copyOf(terms);
        }
    }

    /**
     * An entry.
     *
     * @param anchor its anchor
     * @param name its name
     * @param synonyms its other names
     * @param html its definition as HTML
     * @param pages the pages that use it, in page order
     * @param selfLinkLabel what a screen reader says for the link to the entry itself
     */
    public record Entry(
            String anchor, String name, List<String> synonyms, String html, List<Link> pages, String selfLinkLabel) {
        public Entry {
            synonyms = List.copyOf(synonyms);
            pages = List.copyOf(pages);
        }
    }

    public GlossaryModel {
        letters = List.copyOf(letters);
        alphabet = List.copyOf(alphabet);
    }
}
