package org.patienthandbook.output.print;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.print.PrintRun.Face;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.output.theme.ThemeManifest;

/**
 * The fonts of handouts.
 *
 * @param faces in the order in which a character's glyph is looked up
 * @param files content by file name
 */
public record PrintFonts(List<Face> faces, Map<String, byte[]> files) {

    public PrintFonts {
        faces = List.copyOf(faces);
        files = Map.copyOf(files);
    }

    /**
     * Reads the print fonts of a theme.
     *
     * @throws HandbookException if it has none
     */
    public static PrintFonts of(Theme theme) {
        List<Face> faces = ThemeManifest.of(theme).printFonts().stream()
                .map(font -> new Face(font.family(), font.weight(), font.italic(), "fonts/" + font.file()))
                .toList();
        if (faces.isEmpty()) {
            throw Theme.fault(
                    "the theme has no print fonts",
                    "name TrueType fonts in printFonts of theme.json, or turn handouts off with -Dhandbook.pdf=false");
        }
        Map<String, byte[]> files = new TreeMap<>();
        faces.forEach(face -> files.put(face.file(), theme.required(face.file())));
        return new PrintFonts(faces, files);
    }
}
