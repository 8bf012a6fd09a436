package org.patienthandbook.output.pdf.engine;

import org.patienthandbook.output.print.PrintDocument;

/**
 * Something the engine says of a document.
 *
 * @param document the document
 * @param about what it is about
 * @param text the engine's own words
 */
public record EngineDiagnostic(PrintDocument document, About about, String text) {

    /** What a complaint is about. */
    public enum About {
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

    public static EngineDiagnostic of(PrintDocument document, String text) {
        return new EngineDiagnostic(document, About.CONTENT, text);
    }

    /** A complaint about styles, which stand where the engine says. */
    public static EngineDiagnostic ofStyle(PrintDocument document, String where, String text) {
        return new EngineDiagnostic(document, where.contains(OWN_STYLES) ? About.STYLE_SHEET : About.STYLE, text);
    }

    public static EngineDiagnostic ofFailure(PrintDocument document, String text) {
        return new EngineDiagnostic(document, About.FAILURE, text);
    }
}
