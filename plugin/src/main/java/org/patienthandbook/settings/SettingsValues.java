package org.patienthandbook.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.source.SourceLocation;

/** Takes typed values out of settings, and collects what is wrong with them. */
final class SettingsValues {

    private final SettingsTree tree;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    SettingsValues(SettingsTree tree, String file) {
        this.tree = tree;
        this.file = file;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Map<String, Integer> lines() {
        return tree.lines();
    }

    String file() {
        return file;
    }

    SourceLocation locate(String path) {
        return new SourceLocation(file, tree.lines().getOrDefault(path, 0));
    }

    /** The whole text, if it is a map with no other keys than these. */
    Map<?, ?> root(Set<String> known) {
        return checked(tree.root(), "", known);
    }

    /** A map inside a map, with no other keys than these; empty when absent. */
    Map<?, ?> map(Map<?, ?> parent, String path, Set<String> known) {
        Object value = parent.get(nameOf(path));
        return value == null || "".equals(value) ? Map.of() : checked(value, path, known);
    }

    private Map<?, ?> checked(Object value, String path, Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            wrong(path, "holds no settings", "write its settings below it, each on its own line, indented");
            return Map.of();
        }
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                String full = path.isEmpty() ? name : path + "." + name;
                findings.add(Finding.of(Rule.SETTING_UNKNOWN, locate(full), "there is no setting '" + full + "'")
                        .withHint(Suggestion.didYouMean(name, known)
                                .or(() -> Optional.of("use one of: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())))));
            }
        }
        return map;
    }

    /** A text; empty when it is absent or left empty. */
    Optional<String> text(Map<?, ?> parent, String path) {
        Object value = parent.get(nameOf(path));
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            wrong(path, "is not a text", "write one text after '" + nameOf(path) + ":'");
            return Optional.empty();
        }
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    /** A text that a handbook should have: its absence is reported, with the reason why it is wanted. */
    Optional<String> wanted(Map<?, ?> parent, String path, String reason) {
        Optional<String> text = text(parent, path);
        Object value = parent.get(nameOf(path));
        if (text.isEmpty() && (value == null || value instanceof String)) {
            findings.add(Finding.of(Rule.SETTING_MISSING, locate(path), "the setting '" + path + "' is empty")
                    .withHint("fill it in: " + reason));
        }
        return text;
    }

    /** A text read as something else; empty when absent or, with a finding, when it cannot be read so. */
    <T> Optional<T> parsed(Map<?, ?> parent, String path, Function<String, Optional<T>> reader, String hint) {
        return parsed(path, text(parent, path), reader, hint);
    }

    /** A text, where there is one, read as something else; empty, with a finding, when it cannot be read so. */
    <T> Optional<T> parsed(String path, Optional<String> written, Function<String, Optional<T>> reader, String hint) {
        Optional<T> read = written.flatMap(reader);
        if (written.isPresent() && read.isEmpty()) {
            wrong(path, "is not right: '" + written.get() + "'", hint);
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
            wrong(path, "is not a list", "write it as [one, two], or as lines that begin with '- '");
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
                wrong(path + "." + i, "is not a text", "write one text");
            }
        }
        return texts;
    }

    /** Reports a setting whose value cannot be used. */
    void wrong(String path, String problem, String hint) {
        String name = path.isEmpty() ? "the file" : "'" + path + "'";
        findings.add(Finding.of(Rule.SETTING_UNKNOWN, locate(path), name + " " + problem)
                .withHint(hint));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
