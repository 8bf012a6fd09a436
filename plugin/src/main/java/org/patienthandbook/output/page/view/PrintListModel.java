package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * What the list of handouts sees besides the page: each component is a variable of its own.
 *
 * @param books the whole handbook in its editions
 * @param pages the pages that have handouts, in page order
 */
public record PrintListModel(List<HandoutModel> books, List<Entry> pages) {

    /**
     * A page and its handouts.
     *
     * @param title the page's title
     * @param href the page's address
     * @param handouts its handouts, one for each edition
     */
    public record Entry(String title, String href, List<HandoutModel> handouts) {
        public Entry {
            handouts = List.copyOf(handouts);
        }
    }

    public PrintListModel {
        books = List.copyOf(books);
        pages = List.copyOf(pages);
    }
}
