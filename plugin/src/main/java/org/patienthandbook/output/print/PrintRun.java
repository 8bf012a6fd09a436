package org.patienthandbook.output.print;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The print documents of a handbook with their fonts.
 *
 * @param documents the pages, then the whole handbook
 * @param faces in the order in which a character's glyph is looked up
 * @param fonts content of the faces' files by name
 */
public record PrintRun(List<PrintDocument> documents, List<Face> faces, Map<String, byte[]> fonts) {

    /** A run that prints nothing. */
    public static final PrintRun NOTHING = new PrintRun(List.of(), List.of(), Map.of());

    /**
     * A TrueType font.
     *
     * @param family the name that style sheets use
     * @param weight 400 or 700
     * @param italic whether the font is slanted
     * @param file the name of its file
     */
    public record Face(String family, int weight, boolean italic, String file) {}

    public PrintRun {
        documents = List.copyOf(documents);
        faces = List.copyOf(faces);
        fonts = Collections.unmodifiableMap(new TreeMap<>(fonts));
    }
}
