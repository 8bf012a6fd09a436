package org.patienthandbook.output.print;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.print.PrintRun.Face;
import org.patienthandbook.output.theme.Theme;
import org.patienthandbook.output.theme.ThemeManifest;

/**
 * The type that handouts are set in.
 *
 * @param faces the faces, in the order in which a character is looked for
 * @param files the bytes of their files by name
 */
public record PrintFonts(List<Face> faces, Map<String, byte[]> files) {

    public PrintFonts {
        faces = List.copyOf(faces);
        files = Map.copyOf(files);
    }

    /**
     * The faces of a theme.
     *
     * @throws HandbookException when the theme has none
     */
    public static PrintFonts of(Theme theme) {
        List<Face> faces = ThemeManifest.of(theme).printFonts().stream()
                .map(font -> new Face(font.family(), font.weight(), font.italic(), "fonts/" + font.file()))
                .toList();
        if (faces.isEmpty()) {
            throw Theme.fault(
                    "the theme has no type to print with",
                    "name its TrueType fonts in printFonts of theme.json, or print nothing with -Dhandbook.pdf=false");
        }
        Map<String, byte[]> files = new TreeMap<>();
        faces.forEach(face -> files.put(face.file(), demand(theme, face.file())));
        return new PrintFonts(faces, files);
    }

    private static byte[] demand(Theme theme, String path) {
        return theme.bytes(path)
                .orElseThrow(() -> Theme.fault(
                        "the theme names the file '" + path + "' and does not have it",
                        "add the file, or take its name out of printFonts of theme.json"));
    }
}
