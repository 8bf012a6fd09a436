package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * A reference in a list.
 *
 * @param anchor the anchor of the entry
 * @param html the formatted entry, as HTML
 * @param listHref the address of the entry on the references page
 * @param citations links to the places that cite the work: numbered in a page's own list, one for each page on the
 *     references page
 */
public record ReferenceModel(
        int number, String anchor, String html, Status status, String listHref, List<Backlink> citations) {

    /**
     * The status of a work in registries.
     *
     * @param kind {@code retracted}, {@code doubted}, {@code corrected}, {@code registered}, {@code unregistered},
     *     {@code unchecked}, or {@code none} without a DOI
     * @param text the status as a sentence
     * @param notices links to the retraction or correction notices, shown after the sentence
     */
    public record Status(String kind, String text, List<Backlink> notices) {

        public Status {
            notices = List.copyOf(notices);
        }
    }

    /** A link back to a citation or to a page that cites. */
    public record Backlink(String label, String href) {}

    public ReferenceModel {
        citations = List.copyOf(citations);
    }
}
