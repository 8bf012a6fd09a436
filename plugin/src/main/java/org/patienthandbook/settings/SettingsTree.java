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
 * A YAML text as plain values with the line of each.
 *
 * @param root the whole text: maps, lists and texts; numbers and words such as {@code true} are texts too
 * @param lines the line of every value by its dotted path; items of lists are numbered from 0, such as
 *     {@code navigation.0.title}
 */
record SettingsTree(Object root, Map<String, Integer> lines) {

    /**
     * Reads a YAML text; an empty text is an empty map.
     *
     * @throws IOException when the text is no YAML
     */
    static SettingsTree parse(String text) throws IOException {
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            Object root = parser.nextToken() == null ? Map.of() : value(parser, "", lines);
            return new SettingsTree(root, lines);
        }
    }

    private static Object value(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        if (!path.isEmpty()) {
            lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return map(parser, path, lines);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return list(parser, path, lines);
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private static Map<String, Object> map(JsonParser parser, String path, Map<String, Integer> lines)
            throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String below = path.isEmpty() ? name : path + "." + name;
            lines.put(below, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            map.put(name, value(parser, below, lines));
        }
        return map;
    }

    private static List<Object> list(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, path + "." + list.size(), lines));
        }
        return list;
    }
}
