package org.patienthandbook.output.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/**
 * Reports files in the author's folder {@code theme} that have no effect: they override no file of the theme, and no
 * other file of the author uses them, as a style sheet uses a font.
 */
public final class ThemeOverrideCheck {

    /** Files that every theme has. All others are named by these, directly or indirectly. */
    private static final List<String> ROOTS = List.of(
            "theme.json",
            "css/handbook.css",
            "templates/page.ftlh",
            "templates/home.ftlh",
            "templates/glossary.ftlh",
            "templates/references.ftlh",
            "templates/evidence.ftlh",
            "templates/404.ftlh");

    private static final Pattern IMPORT = Pattern.compile("(?:@import|<#include|<#import)\\s+\"/?([^\"]+)\"");

    private final Theme theme;
    private final List<SourceFile> overrides;

    public ThemeOverrideCheck(Theme theme, SourceTree sources) {
        this.theme = theme;
        this.overrides = sources.in(SourceTree.THEME).toList();
    }

    /** A finding {@code setting-unknown} for each file without effect. */
    public List<Finding> findings(Locale language) {
        return overrides.stream()
                .filter(file -> !replaces(file) && !isTextOf(file, language) && !isNamed(file) && !isLicense(file))
                .map(this::finding)
                .toList();
    }

    private boolean replaces(SourceFile file) {
        return theme.packaged(pathOf(file)).isPresent();
    }

    private static boolean isTextOf(SourceFile file, Locale language) {
        return pathOf(file).equals("i18n/messages_" + language.getLanguage() + ".json");
    }

    private boolean isNamed(SourceFile file) {
        String name = pathOf(file).replaceFirst(".*/", "");
        return overrides.stream()
                .filter(other -> !other.equals(file) && other.relative().matches(".*\\.(css|ftlh|js|json)"))
                .anyMatch(other -> Theme.textOf(other).contains(name));
    }

    private static boolean isLicense(SourceFile file) {
        return pathOf(file).matches("fonts/.*\\.(txt|md)");
    }

    private Finding finding(SourceFile file) {
        String path = pathOf(file);
        return Finding.of(Rule.SETTING_UNKNOWN, file.at(0), "the theme has no file '" + path + "' to override")
                .withHint(Suggestion.didYouMean(path, known())
                        .or(() -> Optional.of(
                                "remove the file, or use it in a style sheet, script or template of your own")));
    }

    /** The theme's files, found by following imports and includes: the files of a jar cannot be listed. */
    private SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(ROOTS);
        ThemeManifest manifest = ThemeManifest.of(theme);
        Stream.of(
                        manifest.scripts().stream().map(name -> "js/" + name),
                        manifest.fonts().stream().map(name -> "fonts/" + name),
                        manifest.languages().stream().map(name -> "i18n/messages_" + name + ".json"))
                .forEach(names -> names.forEach(open::add));
        while (!open.isEmpty()) {
            String path = open.remove();
            Optional<byte[]> bytes = theme.packaged(path);
            if (bytes.isPresent() && known.add(path) && path.matches("(css|templates)/.*")) {
                Matcher named = IMPORT.matcher(new String(bytes.get(), StandardCharsets.UTF_8));
                while (named.find()) {
                    open.add(path.substring(0, path.indexOf('/') + 1) + named.group(1));
                }
            }
        }
        return known;
    }

    private static String pathOf(SourceFile file) {
        return file.below(SourceTree.THEME);
    }
}
