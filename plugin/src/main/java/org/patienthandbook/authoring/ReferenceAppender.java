package org.patienthandbook.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patienthandbook.finding.HandbookException;

/**
 * Adds an item to the end of a reference list, in the format its name tells. Everything that stands in the file stays as it
 * is: comments, order, spacing and line ends.
 */
public final class ReferenceAppender {

    private static final Pattern LIST_KEY = Pattern.compile("(?m)^references:\\s*(#.*)?$");
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^\\[\\s*\\]\\s*$");

    private final Path file;

    /** @param file the list; it may not be there yet */
    public ReferenceAppender(Path file) {
        this.file = file;
    }

    /** The file's text now; empty when there is no file. */
    public String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new HandbookException(
                    "'" + file.getFileName() + "' cannot be read", "look whether it is UTF-8 text and may be read", e);
        }
    }

    /**
     * Adds an item.
     *
     * @param fields the item's CSL fields in the order to write them, {@code id} first
     * @throws HandbookException when the file cannot be read or written
     */
    public void append(Map<String, Object> fields) {
        String before = text();
        String name = String.valueOf(file.getFileName());
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        String after;
        if (name.endsWith(".json")) {
            after = withJson(before, fields);
        } else if (name.endsWith(".bib")) {
            after = parted(before) + BibtexItem.of(fields);
        } else {
            after = withYaml(before, fields);
        }
        write(end.equals("\n") ? after : after.replaceAll("\r?\n", "\r\n"));
    }

    /** The text with the blank line that parts items at its end. */
    private static String parted(String text) {
        return text.isBlank() ? text : text.stripTrailing() + "\n\n";
    }

    private static String withYaml(String before, Map<String, Object> fields) {
        String text = EMPTY_LIST.matcher(before).replaceFirst("");
        Matcher item = ITEM.matcher(text);
        int indent =
                LIST_KEY.matcher(text).find() && item.find() ? item.group(1).length() : 0;
        return parted(text) + String.join("\n", YamlItem.lines(fields, indent)) + "\n";
    }

    private static String withJson(String before, Map<String, Object> fields) {
        String item = json(fields, "  ");
        int close = before.lastIndexOf(']');
        if (close < 0) {
            return "[\n  " + item + "\n]\n";
        }
        String head = before.substring(0, close).stripTrailing();
        return head + (head.endsWith("[") ? "\n  " : ",\n  ") + item + "\n" + before.substring(close);
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

    /**
     * Replaces the file's text, whole or not at all.
     *
     * @throws HandbookException when the file cannot be written
     */
    public void write(String text) {
        Path scratch = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try {
                Files.writeString(scratch, text, StandardCharsets.UTF_8);
                move(scratch, Files.exists(file) ? file.toRealPath() : file);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new HandbookException(
                    "'" + file.getFileName() + "' cannot be written", "look whether its folder may be written to", e);
        }
    }

    private static void move(Path scratch, Path target) throws IOException {
        try {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(scratch, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
