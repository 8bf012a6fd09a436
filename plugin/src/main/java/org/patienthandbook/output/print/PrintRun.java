package org.patienthandbook.output.print;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is to be printed of a handbook.
 *
 * @param documents the documents, the whole handbook last
 * @param faces the type they are set in, in the order in which a character is looked for
 * @param fonts the bytes of the faces' files by their name
 */
public record PrintRun(List<PrintDocument> documents, List<Face> faces, Map<String, byte[]> fonts) {

    /** A handbook that is not printed. */
    public static final PrintRun NOTHING = new PrintRun(List.of(), List.of(), Map.of());

    /**
     * A TrueType face.
     *
     * @param family the name that style sheets use
     * @param weight 400 or 700
     * @param italic whether it is slanted
     * @param file the name of its file
     */
    public record Face(String family, int weight, boolean italic, String file) {}

    public PrintRun {
        documents = List.copyOf(documents);
        faces = List.copyOf(faces);
        fonts = Collections.unmodifiableMap(new TreeMap<>(fonts));
    }
}
