package org.patienthandbook.bibliography.list;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item of a reference list, before validation.
 *
 * @param fields the fields with a value, as plain values (text, whole numbers, lists, maps), in their original order
 * @param firstLine the item's first line
 * @param lastLine the item's last line, without blank lines and comments after it
 * @param lines the line of every field, by its name, and of every entry of a list, such as {@code allow/0}
 */
public record ListedItem(Map<String, Object> fields, int firstLine, int lastLine, Map<String, Integer> lines) {

    public ListedItem {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = Map.copyOf(lines);
    }

    /** The line of a field or of an entry of a list; the item's first line when there is no such field. */
    public int line(String path) {
        return lines.getOrDefault(path, firstLine);
    }
}
