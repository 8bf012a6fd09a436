package org.patienthandbook.output.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.patienthandbook.finding.Suggestion;

/**
 * Reads the theme's texts in one language. The author's texts override them key by key. The English file defines the
 * keys.
 */
final class MessageFiles {

    private static final String ENGLISH = "en";
    private static final String FORM = "write one JSON object that maps each key to a text";

    private final Theme theme;

    MessageFiles(Theme theme) {
        this.theme = theme;
    }

    /** The texts in a language, or in English if neither the theme nor the author has that language. */
    Messages read(String language) {
        Set<String> keys = packaged(ENGLISH)
                .orElseThrow(() -> Theme.fault("the theme has no '" + path(ENGLISH) + "'", "add the file"))
                .keySet();
        boolean known = ThemeManifest.of(theme).languages().contains(language)
                || theme.override(path(language)).isPresent();
        return new Messages(merged(known ? language : ENGLISH, keys));
    }

    private Map<String, String> merged(String language, Set<String> keys) {
        Map<String, String> texts = new TreeMap<>(packaged(language).orElse(Map.of()));
        requireKnown(path(language), texts.keySet(), keys);
        theme.override(path(language)).ifPresent(file -> {
            Map<String, String> own = parse(file.name(), Theme.textOf(file));
            requireKnown(file.name(), own.keySet(), keys);
            texts.putAll(own);
        });
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw Theme.fault(
                    "'" + theme.nameOf(path(language)) + "' lacks the text '"
                            + missing.iterator().next() + "'" + more(missing),
                    "translate it from " + path(ENGLISH));
        }
        return texts;
    }

    private static void requireKnown(String file, Set<String> written, Set<String> keys) {
        Set<String> unknown = new TreeSet<>(written);
        unknown.removeAll(keys);
        if (!unknown.isEmpty()) {
            String key = unknown.iterator().next();
            throw Theme.fault(
                    "'" + file + "' has a text '" + key + "' that the theme does not use" + more(unknown),
                    Suggestion.didYouMean(key, keys).orElse("remove it"));
        }
    }

    private static String more(Set<String> keys) {
        return keys.size() == 1 ? "" : " (and " + (keys.size() - 1) + " more)";
    }

    private Optional<Map<String, String>> packaged(String language) {
        String path = path(language);
        return theme.packaged(path).map(bytes -> parse(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> parse(String file, String json) {
        Map<String, String> texts = new TreeMap<>();
        membersOf(file, json).forEach((key, text) -> {
            if (!(text instanceof String words)) {
                throw Theme.fault("'" + file + "' has no text for '" + key + "'", "write a text in quotation marks");
            }
            texts.put(key, words);
        });
        return texts;
    }

    private static Map<String, Object> membersOf(String file, String json) {
        try {
            Map<String, Object> members = JSON.std.mapFrom(json);
            if (members == null) {
                throw Theme.fault("'" + file + "' has no texts", FORM);
            }
            return members;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw Theme.fault("'" + file + "' cannot be read, line " + line + ": " + e.getOriginalMessage(), FORM);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
    }

    private static String path(String language) {
        return "i18n/messages_" + language + ".json";
    }
}
