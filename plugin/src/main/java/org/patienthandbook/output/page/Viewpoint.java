package org.patienthandbook.output.page;

import java.net.URI;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;

/**
 * Gives addresses relative to a page.
 *
 * @param root the path from the page to the site's root: empty, or ending with a slash
 */
record Viewpoint(PageId page, String root) {

    /**
     * Addresses on the 404 page start at the server's root if the handbook's address is known: the server shows this
     * page at any depth.
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

    String to(PageId other) {
        return root + other.address();
    }

    String to(PageId other, String anchor) {
        return (other.equals(page) ? "" : to(other)) + "#" + anchor;
    }
}
