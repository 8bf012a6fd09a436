package org.patienthandbook.output.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;

/**
 * A theme's list of its files, {@code theme.json}. Themes need it because not every class loader can list the files of
 * a jar.
 *
 * @param languages the languages of the theme's texts, as primary BCP 47 subtags; includes English
 * @param scripts the files in {@code js} that every page loads, in order
 * @param fonts the files in {@code fonts} that are published, including licenses
 * @param printFonts the fonts of handouts, in the order in which a character's glyph is looked up
 */
public record ThemeManifest(
        List<String> languages, List<String> scripts, List<String> fonts, List<PrintFont> printFonts) {

    /**
     * A TrueType font for print.
     *
     * @param family the name that {@code handout.css} uses
     * @param file its file in {@code fonts}
     * @param weight 400 or 700
     * @param italic whether the font is slanted
     */
    public record PrintFont(String family, String file, int weight, boolean italic) {

        public PrintFont(@Nullable String family, @Nullable String file, int weight, boolean italic) {
            if (family == null || file == null || (weight != 400 && weight != 700)) {
                throw new IllegalArgumentException("a print font needs a family, a file, and the weight 400 or 700");
            }
            this.family = family;
            this.file = file;
            this.weight = weight;
            this.italic = italic;
        }
    }

    private static final String FILE = "theme.json";
    private static final JSON STRICT = JSON.std.with(JSON.Feature.FAIL_ON_UNKNOWN_BEAN_PROPERTY);

    public ThemeManifest(
            @Nullable List<String> languages,
            @Nullable List<String> scripts,
            @Nullable List<String> fonts,
            @Nullable List<PrintFont> printFonts) {
        this.languages = listOf(languages);
        this.scripts = listOf(scripts);
        this.fonts = listOf(fonts);
        this.printFonts = listOf(printFonts);
    }

    /** An absent list is empty. A list with an absent member is an error. */
    private static <T> List<T> listOf(@Nullable List<T> members) {
        if (members == null) {
            return List.of();
        }
        if (members.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list has a member that is not a name");
        }
        return List.copyOf(members);
    }

    public static ThemeManifest of(Theme theme) {
        String json = theme.text(FILE)
                .orElseThrow(() -> Theme.fault(
                        "there is no theme: the plugin's class path has no 'handbook/" + FILE + "'",
                        "add org.patienthandbook:handbook-templates, or a theme of your own, to the plugin's "
                                + "dependencies"));
        try {
            ThemeManifest manifest = STRICT.beanFrom(ThemeManifest.class, json);
            if (manifest == null) {
                throw unreadable(theme, "it is empty");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw unreadable(theme, reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
    }

    private static HandbookException unreadable(Theme theme, String why) {
        return Theme.fault(
                "'" + theme.nameOf(FILE) + "' cannot be read: " + why,
                "write {\"languages\": [\"en\"], \"scripts\": [], \"fonts\": []} with the theme's file names");
    }

    /** Our own reason if a record rejected its values, otherwise the parser's. */
    private static String reason(JsonProcessingException e) {
        Throwable cause = e.getCause() instanceof InvocationTargetException call ? call.getCause() : null;
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : e.getOriginalMessage();
    }
}
