package org.patienthandbook.bibliography.list;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;

/**
 * Reads a list of CSL items in YAML or JSON, with the lines of all fields. The list may be the value of a key {@code references}, as
 * some reference managers export it. The items before a syntax error are kept.
 */
public final class CslListParser {

    private static final String YAML_HINT =
            "compare the item with those before it: each starts with '- id:', with its fields below each other";
    private static final String JSON_HINT =
            "export the list again as CSL JSON, or check for a missing comma or bracket";

    private final ListText list;
    private final boolean yaml;
    private final JsonFactory factory;
    private final ItemLines ends;
    private final List<ListedItem> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private CslListParser(ListText list, JsonFactory factory) {
        this.list = list;
        this.factory = factory;
        yaml = factory instanceof YAMLFactory;
        ends = new ItemLines(list.lines());
    }

    public static CslListParser ofYaml(ListText list) {
        return new CslListParser(
                list,
                YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build());
    }

    public static CslListParser ofJson(ListText list) {
        return new CslListParser(
                list,
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build());
    }

    /** The items in the order of the file, up to the first syntax error. */
    public Outcome<List<ListedItem>> parse() {
        try (JsonParser parser = factory.createParser(list.text())) {
            readList(parser);
        } catch (JsonProcessingException e) {
            findings.add(SyntaxFault.of(e).finding(list, yaml ? YAML_HINT : JSON_HINT));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // impossible: the text is in memory
        }
        return new Outcome<>(List.copyOf(items), findings);
    }

    private void readList(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT
                && "references".equals(parser.nextFieldName())
                && parser.nextToken() == JsonToken.START_ARRAY) {
            first = JsonToken.START_ARRAY;
        }
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_ARRAY) {
            findings.add(list.malformed(
                    lineOf(parser),
                    "the file is not a list of references",
                    "write a list: each item starts with '- id:'"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readItem(parser);
        }
        rejectMore(parser);
    }

    private void rejectMore(JsonParser parser) throws IOException {
        JsonToken next = parser.nextToken();
        while (next == JsonToken.END_OBJECT) {
            next = parser.nextToken();
        }
        if (next != null) {
            findings.add(list.malformed(
                    lineOf(parser), "the file continues after its list of references", "put all items into one list"));
        }
    }

    private void readItem(JsonParser parser) throws IOException {
        int line = lineOf(parser);
        Map<String, Integer> lines = new LinkedHashMap<>();
        ends.begin(line);
        Object value = valueOf(parser, "", lines);
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach((name, field) -> named.put(String.valueOf(name), field));
            items.add(new ListedItem(named, line, ends.last(), lines));
        } else {
            findings.add(list.malformed(
                    line, "an item of the reference list has no fields", "write '- id: ...' and the fields below it"));
        }
    }

    /** Reads the current value; null when it is empty. */
    private @Nullable Object valueOf(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        rejectAlias(parser);
        ends.sees(parser);
        lines.putIfAbsent(path, lineOf(parser));
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapOf(parser, path, lines);
            case START_ARRAY -> listOf(parser, path, lines);
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> numberOf(parser.getText());
            default -> parser.getText();
        };
    }

    private Map<String, Object> mapOf(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Optional.ofNullable(valueOf(parser, path.isEmpty() ? name : path + "/" + name, lines))
                    .ifPresent(value -> map.put(name, value));
        }
        ends.sees(parser);
        return map;
    }

    private List<Object> listOf(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        List<Object> entries = new ArrayList<>();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional.ofNullable(valueOf(parser, path + "/" + index++, lines)).ifPresent(entries::add);
        }
        ends.sees(parser);
        return entries;
    }

    /** Keeps the spelling of numbers such as 0123 and 1_000, which may be page numbers. */
    private static Object numberOf(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,8})") ? (Object) Integer.valueOf(text) : text;
    }

    private void rejectAlias(JsonParser parser) throws IOException {
        if (parser instanceof YAMLParser aliased && aliased.isCurrentAlias()) {
            throw new JsonParseException(
                    parser, "'*" + parser.getText() + "' repeats another value", parser.currentTokenLocation());
        }
    }

    private static int lineOf(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
