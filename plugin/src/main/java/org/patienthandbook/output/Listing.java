package org.patienthandbook.output;

import org.patienthandbook.model.page.PageId;

/** Which pages warn that nobody reviewed them, and which pages search engines may list. */
public final class Listing {

    private Listing() {}

    /**
     * Whether a page carries the banner "not yet medically reviewed". Every page with medical text does, as there is
     * no way yet to record a review.
     */
    public static boolean hasBanner(PageId page) {
        return !page.equals(PageId.REFERENCES) && !page.equals(PageId.PRINT) && !page.equals(PageId.NOT_FOUND);
    }

    /** Whether search engines may list a page: one without the banner that has an address of its own. */
    public static boolean isListed(PageId page) {
        return !hasBanner(page) && !page.equals(PageId.NOT_FOUND);
    }
}
