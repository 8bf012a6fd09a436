package org.patienthandbook.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.patienthandbook.finding.Suggestion;

/** Reads typed values of settings. A value of the wrong type is reported and counts as absent. */
final class SettingsValues {

    private final SettingsTree tree;
    private final SettingsFindings findings;

    SettingsValues(SettingsTree tree, SettingsFindings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Map<String, Integer> lines() {
        return tree.lines();
    }

    /** The top-level settings. Other keys than these are reported. */
    Map<?, ?> root(Set<String> known) {
        return checked(tree.root(), "", known);
    }

    /** A group of settings; empty when absent. Other keys than these are reported. */
    Map<?, ?> map(Map<?, ?> parent, String path, Set<String> known) {
        Object value = parent.get(nameOf(path));
        return value == null || "".equals(value) ? Map.of() : checked(value, path, known);
    }

    private Map<?, ?> checked(Object value, String path, Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            invalid(
                    path,
                    "is not a group of settings",
                    "write its settings below it, indented, each on a line of its own");
            return Map.of();
        }
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                String full = path.isEmpty() ? name : path + "." + name;
                findings.unknown(
                        findings.locate(full),
                        "there is no setting '" + full + "'",
                        Suggestion.didYouMean(name, known)
                                .or(() -> Optional.of("use one of: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()))));
            }
        }
        return map;
    }

    /** A text; empty when it is absent or blank. */
    Optional<String> text(Map<?, ?> parent, String path) {
        Object value = parent.get(nameOf(path));
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            invalid(path, "is not a text", "write one text after '" + nameOf(path) + ":'");
            return Optional.empty();
        }
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    /** A text that a handbook should have. Its absence is reported with the reason. */
    Optional<String> wanted(Map<?, ?> parent, String path, String reason) {
        Optional<String> text = text(parent, path);
        Object value = parent.get(nameOf(path));
        if (text.isEmpty() && (value == null || value instanceof String)) {
            findings.missing(findings.locate(path), "the setting '" + path + "' is empty", "fill it in: " + reason);
        }
        return text;
    }

    /** A text that is parsed; empty when it is absent or invalid. */
    <T> Optional<T> parsed(Map<?, ?> parent, String path, Function<String, Optional<T>> reader, String hint) {
        return parsed(path, text(parent, path), reader, hint);
    }

    /** Parses a text, if there is one; empty when it is absent or invalid. */
    <T> Optional<T> parsed(String path, Optional<String> written, Function<String, Optional<T>> reader, String hint) {
        Optional<T> read = written.flatMap(reader);
        if (written.isPresent() && read.isEmpty()) {
            invalid(path, "has the invalid value '" + written.get() + "'", hint);
        }
        return read;
    }

    /** The items of a list; empty when absent. */
    List<?> list(Map<?, ?> parent, String path) {
        Object value = parent.get(nameOf(path));
        if (value == null || "".equals(value)) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            invalid(path, "is not a list", "write it as [one, two], or as lines that start with '- '");
            return List.of();
        }
        return list;
    }

    /** The texts of a list; empty when absent. */
    List<String> texts(Map<?, ?> parent, String path) {
        List<String> texts = new ArrayList<>();
        List<?> list = list(parent, path);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                invalid(path + "." + i, "is not a text", "write one text");
            }
        }
        return texts;
    }

    /** Reports a setting whose value cannot be used. */
    void invalid(String path, String problem, String hint) {
        String name = path.isEmpty() ? "the file" : "'" + path + "'";
        findings.unknown(findings.locate(path), name + " " + problem, hint);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
