package org.patienthandbook.output.page.view;

import java.util.List;

/**
 * Variables of the template that lists all handouts: each component is a variable.
 *
 * @param books the editions of the whole handbook
 * @param pages the pages with handouts, in page order
 */
public record PrintListModel(List<HandoutModel> books, List<Entry> pages) {

    /**
     * A page and its handouts.
     *
     * @param title the title of the page
     * @param href the address of the page
     * @param handouts one for each edition
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
