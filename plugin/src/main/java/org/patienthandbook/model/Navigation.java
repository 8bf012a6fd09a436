package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.model.page.PageId;

/**
 * The page order: the groups of {@code handbook.yml} without pages that do not exist.
 *
 * @param groups the groups in order
 */
public record Navigation(List<Group> groups) {

    /**
     * Pages under one heading.
     *
     * @param title the heading; empty if the author gives none
     * @param pages the pages in order
     */
    public record Group(String title, List<PageId> pages) {

        public Group {
            pages = List.copyOf(pages);
        }
    }

    public Navigation {
        groups = List.copyOf(groups);
    }
}
