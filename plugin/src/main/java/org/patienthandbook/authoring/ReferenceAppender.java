package org.patienthandbook.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patienthandbook.finding.HandbookException;

/**
 * Adds an item to the end of a reference list, in the format of its file name. Everything else in the file stays as it is: comments,
 * order, spacing and line ends.
 */
final class ReferenceAppender {

    private static final Pattern LIST_KEY = Pattern.compile("(?m)^references:\\s*(#.*)?$");
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^\\[\\s*\\]\\s*$");

    private final Path file;

    /** @param file the list, which need not exist */
    ReferenceAppender(Path file) {
        this.file = file;
    }

    /** The text of the file; empty when there is no file. */
    String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new HandbookException(
                    "'" + file.getFileName() + "' cannot be read",
                    "check that it is UTF-8 text and that you may read it",
                    e);
        }
    }

    /**
     * Adds an item.
     *
     * @param fields the CSL fields in the order to write them, {@code id} first
     * @throws HandbookException when the file cannot be read or written
     */
    void append(Map<String, Object> fields) {
        String before = text();
        String name = String.valueOf(file.getFileName());
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        String after;
        if (name.endsWith(".json")) {
            after = withJson(before, fields);
        } else if (name.endsWith(".bib")) {
            after = separated(before) + BibtexItem.of(fields);
        } else {
            after = withYaml(before, fields);
        }
        write(end.equals("\n") ? after : after.replaceAll("\r?\n", "\r\n"));
    }

    /** The text, followed by a blank line unless it is blank. */
    private static String separated(String text) {
        return text.isBlank() ? text : text.stripTrailing() + "\n\n";
    }

    private static String withYaml(String before, Map<String, Object> fields) {
        String text = EMPTY_LIST.matcher(before).replaceFirst("");
        Matcher item = ITEM.matcher(text);
        int indent =
                LIST_KEY.matcher(text).find() && item.find() ? item.group(1).length() : 0;
        return separated(text) + String.join("\n", YamlItem.lines(fields, indent)) + "\n";
    }

    private static String withJson(String before, Map<String, Object> fields) {
        String item = JsonItem.of(fields);
        int close = before.lastIndexOf(']');
        if (close < 0) {
            return "[\n  " + item + "\n]\n";
        }
        String head = before.substring(0, close).stripTrailing();
        return head + (head.endsWith("[") ? "\n  " : ",\n  ") + item + "\n" + before.substring(close);
    }

    /**
     * Replaces the text of the file atomically.
     *
     * @throws HandbookException when the file cannot be written
     */
    void write(String text) {
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
                    "'" + file.getFileName() + "' cannot be written", "check that you may write to its folder", e);
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
