package org.patienthandbook.bibliography.list;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item as it stands in a reference list, its fields not yet looked at.
 *
 * @param fields the item's fields as plain values (text, whole numbers, lists, maps) in the order written; those
 *     without a value are left out
 * @param firstLine the item's first line
 * @param lastLine the item's last line, without what only separates it from the next
 * @param lines the line of every field, by its name, and of every entry of a list, such as {@code allow/0}
 */
public record ListedItem(Map<String, Object> fields, int firstLine, int lastLine, Map<String, Integer> lines) {

    public ListedItem {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = Map.copyOf(lines);
    }

    /** The line of a field or of a list's entry; the item's first line when it is not written. */
    public int line(String path) {
        return lines.getOrDefault(path, firstLine);
    }
}
