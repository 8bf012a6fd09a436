package org.patienthandbook.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a CSL item as JSON, as part of a list. */
final class JsonItem {

    private JsonItem() {}

    /** The item's text, without white space before it and after it. */
    static String of(Map<String, Object> fields) {
        return json(fields, "  ");
    }

    private static String json(Object value, String margin) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> margin + "  " + YamlItem.quoted(String.valueOf(entry.getKey())) + ": "
                            + json(entry.getValue(), margin + "  "))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + margin + "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(part -> json(part, margin)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Integer ? value.toString() : YamlItem.quoted(value.toString());
    }
}
