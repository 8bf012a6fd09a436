package org.patienthandbook.output.pdf.engine;

import org.patienthandbook.output.print.PrintDocument;

/**
 * A warning or failure that the PDF engine reported while it printed a document.
 *
 * @param text the engine's own text
 */
public record EngineDiagnostic(PrintDocument document, About about, String text) {

    /** What a diagnostic is about. */
    public enum About {
        /** A rule in the style sheet that all documents share. */
        STYLE_SHEET,
        /** The style attribute of one element. */
        STYLE,
        /** Anything else in the document. */
        CONTENT,
        /** The whole document: the engine could not make a file. */
        FAILURE
    }

    /** How the engine names the style sheet in a document's head. */
    private static final String OWN_STYLES = "#inline_style_";

    public static EngineDiagnostic of(PrintDocument document, String text) {
        return new EngineDiagnostic(document, About.CONTENT, text);
    }

    /**
     * A diagnostic about styles.
     *
     * @param where the engine's URI of the styles
     */
    public static EngineDiagnostic ofStyle(PrintDocument document, String where, String text) {
        return new EngineDiagnostic(document, where.contains(OWN_STYLES) ? About.STYLE_SHEET : About.STYLE, text);
    }

    public static EngineDiagnostic ofFailure(PrintDocument document, String text) {
        return new EngineDiagnostic(document, About.FAILURE, text);
    }
}
