package org.patienthandbook.model.print;

import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/**
 * A printed PDF file.
 *
 * @param page the page that it contains; empty for the whole handbook
 * @param edition its edition
 * @param pages its number of PDF pages
 * @param bytes the size of the file
 */
public record Handout(Optional<PageId> page, Edition edition, int pages, long bytes) {

    /** Returns its path, relative to the root of the site. */
    public String path() {
        return page.map(edition::handout).orElseGet(edition::book);
    }
}
