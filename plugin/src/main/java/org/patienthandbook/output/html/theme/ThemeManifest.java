package org.patienthandbook.output.html.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme holds, as its {@code theme.json} says: a jar's files cannot be listed by every class loader.
 *
 * @param languages the languages it has texts in, as primary BCP 47 subtags; English is among them
 * @param scripts the files of {@code js} that every page loads, in order
 * @param fonts the files of {@code fonts} that are published, licences included
 * @param printFonts the faces that handouts are set in, in the order in which a character is looked for
 */
public record ThemeManifest(
        List<String> languages, List<String> scripts, List<String> fonts, List<PrintFont> printFonts) {

    /**
     * A TrueType face for paper.
     *
     * @param family the name that {@code handout.css} uses
     * @param file its file in {@code fonts}
     * @param weight 400 or 700
     * @param italic whether it is slanted
     */
    public record PrintFont(String family, String file, int weight, boolean italic) {}

    private static final String FILE = "theme.json";

    public ThemeManifest(
            @Nullable List<String> languages,
            @Nullable List<String> scripts,
            @Nullable List<String> fonts,
            @Nullable List<PrintFont> printFonts) {
        this.languages = languages == null ? List.of() : List.copyOf(languages);
        this.scripts = scripts == null ? List.of() : List.copyOf(scripts);
        this.fonts = fonts == null ? List.of() : List.copyOf(fonts);
        this.printFonts = printFonts == null ? List.of() : List.copyOf(printFonts);
    }

    static ThemeManifest of(Theme theme) {
        String json = theme.text(FILE)
                .orElseThrow(() -> Theme.fault(
                        "there is no theme: no 'handbook/" + FILE + "' is on the plugin's class path",
                        "add org.patienthandbook:handbook-templates, or a theme of your own, to the plugin's "
                                + "dependencies"));
        try {
            return JsonMapper.builder().build().readValue(json, ThemeManifest.class);
        } catch (JsonProcessingException e) {
            throw Theme.fault(
                    "'" + theme.nameOf(FILE) + "' cannot be read: " + e.getOriginalMessage(),
                    "write {\"languages\": [\"en\"], \"scripts\": [], \"fonts\": []} with the theme's file names");
        }
    }
}
