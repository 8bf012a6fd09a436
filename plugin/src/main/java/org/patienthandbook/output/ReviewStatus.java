package org.patienthandbook.output;

import org.patienthandbook.model.page.PageId;

/** Tells which pages nobody has reviewed, and which pages search engines may list. */
public final class ReviewStatus {

    private ReviewStatus() {}

    /**
     * Whether a page carries the banner "not yet medically reviewed". Every page with medical text does: a review
     * cannot be recorded yet.
     */
    public static boolean isUnreviewed(PageId page) {
        return !page.equals(PageId.REFERENCES) && !page.equals(PageId.PRINT) && !page.equals(PageId.NOT_FOUND);
    }

    /** Whether search engines may list a page: it has no banner and is not the 404 page. */
    public static boolean isListed(PageId page) {
        return !isUnreviewed(page) && !page.equals(PageId.NOT_FOUND);
    }
}
