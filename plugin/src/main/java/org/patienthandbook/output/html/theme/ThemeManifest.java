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
 * @param fonts the files of {@code fonts}, licences included
 */
public record ThemeManifest(List<String> languages, List<String> scripts, List<String> fonts) {

    private static final String FILE = "theme.json";

    public ThemeManifest(
            @Nullable List<String> languages, @Nullable List<String> scripts, @Nullable List<String> fonts) {
        this.languages = languages == null ? List.of() : List.copyOf(languages);
        this.scripts = scripts == null ? List.of() : List.copyOf(scripts);
        this.fonts = fonts == null ? List.of() : List.copyOf(fonts);
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
