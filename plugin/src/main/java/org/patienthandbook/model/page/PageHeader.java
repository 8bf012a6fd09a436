package org.patienthandbook.model.page;

import java.util.List;

/**
 * The header of a page. Texts that the author does not give are empty.
 *
 * @param description one sentence about the page
 * @param keywords search words, in the order written
 * @param revdate the date of the text, as written
 * @param condition the medical condition that the page is about
 * @param nextReview the date of the next review, as written
 * @param handout whether the page is printed as a handout
 */
public record PageHeader(
        String description,
        List<String> keywords,
        String revdate,
        String condition,
        String nextReview,
        boolean handout) {

    public PageHeader {
        keywords = List.copyOf(keywords);
    }
}
