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
 * The author's files in {@code theme/}: each replaces the theme's file of the same path, or is named by another of the
 * author's, as a style sheet names a font. One that does neither changes nothing, and its author does not know.
 */
public final class ThemeOverrideCheck {

    /** What a theme surely has; from here on its files name each other. */
    private static final List<String> ROOTS = List.of(
            "theme.json",
            "css/handbook.css",
            "templates/page.ftlh",
            "templates/home.ftlh",
            "templates/glossary.ftlh",
            "templates/references.ftlh",
            "templates/evidence.ftlh",
            "templates/404.ftlh");

    private static final Pattern NAMED = Pattern.compile("(?:@import|<#include|<#import)\\s+\"/?([^\"]+)\"");

    private final Theme theme;
    private final List<SourceFile> own;

    /**
     * @param theme the theme with the author's files over it
     * @param sources the author's files
     */
    public ThemeOverrideCheck(Theme theme, SourceTree sources) {
        this.theme = theme;
        this.own = sources.in(SourceTree.THEME).toList();
    }

    /** A finding for each file that changes nothing: {@code setting-unknown}. */
    public List<Finding> findings(Locale language) {
        return own.stream()
                .filter(file -> !replaces(file) && !isTextOf(file, language) && !isNamed(file) && !isLicence(file))
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
        return own.stream()
                .filter(other -> !other.equals(file) && other.relative().matches(".*\\.(css|ftlh|js|json)"))
                .anyMatch(other -> Theme.ownText(other).contains(name));
    }

    private static boolean isLicence(SourceFile file) {
        return pathOf(file).matches("fonts/.*\\.(txt|md)");
    }

    private Finding finding(SourceFile file) {
        String path = pathOf(file);
        return Finding.of(Rule.SETTING_UNKNOWN, file.at(0), "the theme has no file '" + path + "' to be replaced")
                .withHint(Suggestion.didYouMean(path, known())
                        .or(() -> Optional.of(
                                "take the file out, or name it in a style sheet, script or template of your own")));
    }

    /** The theme's files, as far as they name each other: those in a jar cannot be listed. */
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
                Matcher named = NAMED.matcher(new String(bytes.get(), StandardCharsets.UTF_8));
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
