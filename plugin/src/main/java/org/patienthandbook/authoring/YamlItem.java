package org.patienthandbook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a CSL item as YAML that is easy to read: one line for each field and author, and quotes only where needed. */
final class YamlItem {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} .()'’/-]*(?<! )");
    private static final Pattern PLAIN_DOI = Pattern.compile("10\\.[0-9.]+/[A-Za-z0-9./_()-]+");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlItem() {}

    /**
     * The item's lines, without line ends.
     *
     * @param indent the number of spaces before the dash
     */
    static List<String> lines(Map<String, Object> fields, int indent) {
        String margin = " ".repeat(indent);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            String start = margin + (lines.isEmpty() ? "- " : "  ") + field.getKey() + ":";
            if (field.getKey().equals("author") && field.getValue() instanceof List<?> people) {
                lines.add(start);
                people.forEach(person -> lines.add(margin + "    - " + flow(person)));
            } else {
                lines.add(start + " " + flow(field.getValue()));
            }
        }
        return lines;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(YamlItem::flow).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Integer) {
            return value.toString();
        }
        return text(value.toString());
    }

    private static String text(String text) {
        boolean plain = (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)))
                || PLAIN_DOI.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    /** A text in double quotes, valid in YAML and JSON. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (character < ' ') {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
