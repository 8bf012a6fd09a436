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
    public record PrintFont(String family, String file, int weight, boolean italic) {

        public PrintFont(@Nullable String family, @Nullable String file, int weight, boolean italic) {
            if (family == null || file == null || (weight != 400 && weight != 700)) {
                throw new IllegalArgumentException("a font has a family, a file, and the weight 400 or 700");
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

    /** What is not there has no members; what has members has no empty ones. */
    private static <T> List<T> listOf(@Nullable List<T> members) {
        if (members == null) {
            return List.of();
        }
        if (members.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list has a member that is no name");
        }
        return List.copyOf(members);
    }

    public static ThemeManifest of(Theme theme) {
        String json = theme.text(FILE)
                .orElseThrow(() -> Theme.fault(
                        "there is no theme: no 'handbook/" + FILE + "' is on the plugin's class path",
                        "add org.patienthandbook:handbook-templates, or a theme of your own, to the plugin's "
                                + "dependencies"));
        try {
            ThemeManifest manifest = STRICT.beanFrom(ThemeManifest.class, json);
            if (manifest == null) {
                throw unreadable(theme, "it says null");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw unreadable(theme, reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is read without a disk", e);
        }
    }

    private static HandbookException unreadable(Theme theme, String why) {
        return Theme.fault(
                "'" + theme.nameOf(FILE) + "' cannot be read: " + why,
                "write {\"languages\": [\"en\"], \"scripts\": [], \"fonts\": []} with the theme's file names");
    }

    /** What a record says of its members stands below what tried to make it. */
    private static String reason(JsonProcessingException e) {
        Throwable cause = e.getCause() instanceof InvocationTargetException call ? call.getCause() : null;
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : e.getOriginalMessage();
    }
}
