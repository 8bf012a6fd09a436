package org.patienthandbook.model.print;

import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/**
 * A PDF file that was made.
 *
 * @param page the page it prints; empty for the whole handbook
 * @param edition the size of its type
 * @param pages how many sheets it has, printed on one side
 * @param bytes how large the file is
 */
public record Handout(Optional<PageId> page, Edition edition, int pages, long bytes) {

    /** Its path from the site's root. */
    public String path() {
        return page.map(edition::handout).orElseGet(edition::book);
    }
}
