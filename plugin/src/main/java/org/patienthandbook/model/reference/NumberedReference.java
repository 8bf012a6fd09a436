package org.patienthandbook.model.reference;

import java.util.List;

/**
 * A reference with its number, which is the same in the whole handbook.
 *
 * @param number 1 for the first reference cited
 * @param reference the reference
 * @param html its entry in the citation style, as safe HTML without the number; empty until it is formatted
 * @param citations the places that cite it, in page order
 */
public record NumberedReference(int number, Reference reference, String html, List<Citation> citations) {

    public NumberedReference {
        citations = List.copyOf(citations);
    }

    public String key() {
        return reference.key();
    }

    /** Returns the anchor of the entry, on the references page and in the list of a page. */
    public String anchor() {
        return "ref-" + reference.key();
    }

    /** Returns the same reference with its entry in the citation style. */
    public NumberedReference withHtml(String entry) {
        return new NumberedReference(number, reference, entry, citations);
    }
}
