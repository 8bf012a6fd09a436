package org.patienthandbook.model.reference;

import java.util.List;

/**
 * A reference with its one number in the whole handbook.
 *
 * @param number 1 for the first cited
 * @param reference the work
 * @param html its entry in the citation style, as safe HTML without the number; empty before it is formatted
 * @param citations the places that cite it, in page order
 */
public record NumberedReference(int number, Reference reference, String html, List<Citation> citations) {

    public NumberedReference {
        citations = List.copyOf(citations);
    }

    /** The key that citations use. */
    public String key() {
        return reference.key();
    }

    /** The anchor of the entry, on the references page and in a page's own list. */
    public String anchor() {
        return "ref-" + reference.key();
    }

    /** The same reference with its entry in the citation style. */
    public NumberedReference withHtml(String entry) {
        return new NumberedReference(number, reference, entry, citations);
    }
}
