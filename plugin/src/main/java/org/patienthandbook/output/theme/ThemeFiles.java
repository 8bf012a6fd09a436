package org.patienthandbook.output.theme;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.patienthandbook.model.HandbookSettings.Colors;

/**
 * The files of a theme that are published. Paths are relative to the site's root.
 *
 * @param files content by path
 * @param css the style sheets that every page loads
 * @param scripts the scripts that every page loads, in order
 */
public record ThemeFiles(SortedMap<String, byte[]> files, List<String> css, List<String> scripts) {

    private static final String FOLDER = "assets/handbook/";
    private static final String STYLESHEET = FOLDER + "css/handbook.css";

    public ThemeFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        css = List.copyOf(css);
        scripts = List.copyOf(scripts);
    }

    /** Collects the files of a theme and adds the clinic's colors to its style sheet. */
    public static ThemeFiles of(Theme theme, Colors colors) {
        ThemeManifest manifest = ThemeManifest.of(theme);
        List<String> scripts =
                manifest.scripts().stream().map(name -> "js/" + name).toList();
        List<String> fonts =
                manifest.fonts().stream().map(name -> "fonts/" + name).toList();
        SortedMap<String, byte[]> files = new TreeMap<>();
        Stream<List<String>> overrides = Stream.of("js", "fonts", "images").map(theme::overrides);
        for (List<String> paths :
                Stream.concat(Stream.of(scripts, fonts), overrides).toList()) {
            paths.forEach(path -> files.put(FOLDER + path, theme.required(path)));
        }
        files.put(STYLESHEET, new Stylesheet(theme).bundle(colors));
        return new ThemeFiles(
                files,
                List.of(STYLESHEET),
                scripts.stream().map(path -> FOLDER + path).toList());
    }
}
