package org.patienthandbook.assemble.link;

import java.util.Optional;

/**
 * Where a link leads.
 *
 * @param address the path from the root of the site with its fragment; empty if the target does not exist
 * @param title the title of the page or section as words; empty for files
 * @param problem what is wrong; empty if the target exists
 * @param hint how to fix the problem
 */
public record LinkTarget(Optional<String> address, String title, String problem, Optional<String> hint) {

    static LinkTarget at(String address, String title) {
        return new LinkTarget(Optional.of(address), title, "", Optional.empty());
    }

    static LinkTarget missing(String problem, Optional<String> hint) {
        return new LinkTarget(Optional.empty(), "", problem, hint);
    }
}
