package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * A reference in a list, as templates see it.
 *
 * @param number its number
 * @param anchor the anchor of its entry
 * @param html its entry as HTML
 * @param status what is known of the work
 * @param listHref its entry on the references page
 * @param citations the places that cite it: in a page's own list numbered, on the references page one for each page
 */
public record ReferenceModel(
        int number, String anchor, String html, Status status, String listHref, List<Backlink> citations) {

    /**
     * What is known of a work.
     *
     * @param kind {@code retracted}, {@code doubted}, {@code corrected}, {@code registered}, {@code unregistered},
     *     {@code unchecked}, or {@code none} without a DOI
     * @param text the same as a sentence
     * @param notices where that is published, after the sentence; none for a work that stands
     */
    public record Status(String kind, String text, List<Backlink> notices) {

        public Status {
            notices = List.copyOf(notices);
        }
    }

    /** A way back to a place that cites. */
    public record Backlink(String label, String href) {}

    public ReferenceModel {
        citations = List.copyOf(citations);
    }
}
