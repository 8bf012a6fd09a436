package org.patienthandbook.model.page;

import java.util.List;

/**
 * What an author says of a page in its header.
 *
 * @param description one sentence about the page; empty when none is given
 * @param keywords search words, in the order written
 * @param revdate the day of the text as written; empty when none is given
 * @param condition the medical condition the page is about; empty when none is given
 * @param nextReview the day of the next review as written; empty when none is given
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
