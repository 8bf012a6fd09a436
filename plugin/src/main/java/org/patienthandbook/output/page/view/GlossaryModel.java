package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * Variables of the glossary's template: each component is a variable.
 *
 * @param intro the text before the entries, as HTML
 * @param letters the entries by first letter
 * @param alphabet all letters; those without entries have no link
 */
public record GlossaryModel(String intro, List<Letter> letters, List<Link> alphabet) {

    /** The entries of one letter, or of {@code #} for names that do not start with a letter. */
    public record Letter(String letter, String anchor, List<Entry> terms) {
        public Letter {
            terms = List.copyOf(terms);
        }
    }

    /**
     * The entry of one term.
     *
     * @param html the definition, as HTML
     * @param pages the pages that use the term, in page order
     * @param selfLinkLabel the label of the entry's link to itself, for screen readers
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
