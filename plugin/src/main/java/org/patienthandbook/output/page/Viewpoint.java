package org.patienthandbook.output.page;

import java.net.URI;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/**
 * A page as the place that addresses are seen from.
 *
 * @param page the page
 * @param root the way from it to the site's root: empty, or with a slash at its end
 */
record Viewpoint(PageId page, String root) {

    /**
     * The viewpoint of a page. The page for addresses that do not exist is shown at any depth: its addresses begin at
     * the server's root, where it is known what that is.
     */
    static Viewpoint of(PageId page, Optional<URI> baseUrl) {
        if (!page.equals(PageId.NOT_FOUND)) {
            return new Viewpoint(page, page.root());
        }
        return new Viewpoint(page, baseUrl.map(Viewpoint::folder).orElse(""));
    }

    private static String folder(URI baseUrl) {
        String path = baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** The address of a page. */
    String to(PageId other) {
        return root + other.address();
    }

    /** The address of a place on a page. */
    String to(PageId other, String anchor) {
        return (other.equals(page) ? "" : to(other)) + "#" + anchor;
    }
}
