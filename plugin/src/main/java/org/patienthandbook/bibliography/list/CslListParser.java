package org.patienthandbook.bibliography.list;

import com.fasterxml.jackson.core.JsonFactory;
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
 * Reads a list of CSL items, in YAML or in JSON, with the line of everything a finding may point at. Reference managers
 * put the list below a key {@code references}; that is read too. What stands before a fault is kept.
 */
public final class CslListParser {

    private static final String YAML_HINT =
            "compare it with the items before: each begins with '- id:', its fields stand below each other";
    private static final String JSON_HINT = "export the list again as CSL JSON, or look for a missing comma or bracket";

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

    /** A parser of YAML. */
    public static CslListParser ofYaml(ListText list) {
        return new CslListParser(
                list,
                YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build());
    }

    /** A parser of JSON. */
    public static CslListParser ofJson(ListText list) {
        return new CslListParser(
                list,
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build());
    }

    /** The items in the order of the file, up to the first place that cannot be read. */
    public Outcome<List<ListedItem>> parse() {
        try (JsonParser parser = factory.createParser(list.text())) {
            readList(parser);
        } catch (JsonProcessingException e) {
            findings.add(SyntaxFault.of(e).finding(list, yaml ? YAML_HINT : JSON_HINT));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no device behind a text
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
                    "write a list: each item begins with '- id:'"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readItem(parser);
        }
        refuseMore(parser);
    }

    private void refuseMore(JsonParser parser) throws IOException {
        JsonToken next = parser.nextToken();
        while (next == JsonToken.END_OBJECT) {
            next = parser.nextToken();
        }
        if (next != null) {
            findings.add(list.malformed(
                    lineOf(parser), "the file goes on after its list of references", "keep all items in one list"));
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
                    line, "an entry of the reference list has no fields", "write '- id: ...' and the fields below it"));
        }
    }

    /** Reads the value the parser stands at; null for one that is not given. */
    private @Nullable Object valueOf(JsonParser parser, String path, Map<String, Integer> lines) throws IOException {
        refuseAlias(parser);
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

    /** A number keeps its spelling where that tells more than its value: 0123 and 1_000 are page numbers. */
    private static Object numberOf(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,8})") ? (Object) Integer.valueOf(text) : text;
    }

    private void refuseAlias(JsonParser parser) throws IOException {
        if (parser instanceof YAMLParser aliased && aliased.isCurrentAlias()) {
            throw new com.fasterxml.jackson.core.JsonParseException(
                    parser, "'*" + parser.getText() + "' repeats another value", parser.currentTokenLocation());
        }
    }

    private static int lineOf(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
