package org.patienthandbook.output.print;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.source.SourceLocation;

/**
 * A page or the whole handbook, ready to print: HTML with its styles, which the PDF engine lays out without changes.
 *
 * @param page the page; empty for the whole handbook
 * @param edition the edition, which sets the type size
 * @param html the document; paths of pictures are relative to the source folder
 * @param text all text of the document, including the title and footers
 * @param pictures the paths of all pictures, without repetitions
 * @param place the source of the text, for findings
 */
public record PrintDocument(
        Optional<PageId> page, Edition edition, String html, String text, List<String> pictures, SourceLocation place) {

    public PrintDocument {
        pictures = List.copyOf(pictures);
    }

    /** The path of the PDF file, relative to the site's root. */
    public String path() {
        return page.map(edition::handout).orElseGet(edition::book);
    }
}
