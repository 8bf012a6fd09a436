package org.patienthandbook.output.print;

import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.source.SourceLocation;

/**
 * A page, or the whole handbook, made ready for paper: HTML with its styles, which the PDF engine lays out as it is.
 *
 * @param page the page; empty for the whole handbook
 * @param edition the size of its type
 * @param html the document; its pictures are paths below the source folder
 * @param text all its words, title and feet included
 * @param pictures the paths of its pictures, each once
 * @param place where its text comes from, for findings
 */
public record PrintDocument(
        Optional<PageId> page, Edition edition, String html, String text, List<String> pictures, SourceLocation place) {

    public PrintDocument {
        pictures = List.copyOf(pictures);
    }

    /** The path of its PDF file from the site's root. */
    public String path() {
        return page.map(edition::handout).orElseGet(edition::book);
    }
}
