package org.patienthandbook.output.pdf;

import org.patienthandbook.output.PrintDocument;

/**
 * Something the engine says of a document.
 *
 * @param document the document
 * @param about what it is about
 * @param text the engine's own words
 */
record Complaint(PrintDocument document, About about, String text) {

    /** What a complaint is about. */
    enum About {
        /** A rule of the style sheet, which all documents share. */
        STYLE_SHEET,
        /** The style of one element. */
        STYLE,
        /** Something else. */
        CONTENT,
        /** The whole document: there is no file. */
        FAILURE
    }

    /** What the engine calls the style sheet that stands in a document's head. */
    private static final String OWN_STYLES = "#inline_style_";

    static Complaint of(PrintDocument document, String text) {
        return new Complaint(document, About.CONTENT, text);
    }

    /** A complaint about styles, which stand where the engine says. */
    static Complaint ofStyle(PrintDocument document, String where, String text) {
        return new Complaint(document, where.contains(OWN_STYLES) ? About.STYLE_SHEET : About.STYLE, text);
    }

    static Complaint ofFailure(PrintDocument document, String text) {
        return new Complaint(document, About.FAILURE, text);
    }
}
