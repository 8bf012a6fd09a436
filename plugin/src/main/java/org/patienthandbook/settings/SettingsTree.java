package org.patienthandbook.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML text as plain values with their lines.
 *
 * @param root the top-level value: a map, a list or a text; numbers and words such as {@code true} are texts
 * @param lines the line of every value, by its dotted path; the items of lists are numbered from 0, as in
 *     {@code navigation.0.title}
 * @param repeated the line of every setting that is set again, by its dotted path; the last value counts
 */
record SettingsTree(Object root, Map<String, Integer> lines, Map<String, Integer> repeated) {

    static final SettingsTree EMPTY = new SettingsTree(Map.of(), Map.of(), Map.of());

    /**
     * Parses a YAML text. An empty text is an empty map.
     *
     * @throws IOException when the text is not valid YAML
     */
    static SettingsTree parse(String text) throws IOException {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, Integer> repeated = new LinkedHashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            Object root = parser.nextToken() == null ? Map.of() : new Reading(parser, lines, repeated).value("");
            return new SettingsTree(root, lines, repeated);
        }
    }

    private record Reading(JsonParser parser, Map<String, Integer> lines, Map<String, Integer> repeated) {

        Object value(String path) throws IOException {
            if (!path.isEmpty()) {
                lines.putIfAbsent(path, line());
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                return map(path);
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                return list(path);
            }
            return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        }

        private Map<String, Object> map(String path) throws IOException {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String below = path.isEmpty() ? name : path + "." + name;
                if (map.containsKey(name)) {
                    repeated.put(below, line());
                }
                lines.put(below, line());
                parser.nextToken();
                map.put(name, value(below));
            }
            return map;
        }

        private List<Object> list(String path) throws IOException {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(path + "." + list.size()));
            }
            return list;
        }

        private int line() {
            return parser.currentTokenLocation().getLineNr();
        }
    }
}
