package org.patienthandbook.bibliography.list;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.List;

/** Finds the last line of an item: a YAML parser reports where a value starts, not where a block ends. */
final class ItemLines {

    private final List<String> lines;
    private int last;

    ItemLines(List<String> lines) {
        this.lines = lines;
    }

    void begin(int line) {
        last = line;
    }

    /** Takes the current token into account. */
    void sees(JsonParser parser) {
        JsonLocation start = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        if (token == null || token.isStructEnd()) {
            // the end token of a block is where the next value starts; only a closing bracket has a place of its own
            last = isBracket(start) ? Math.max(last, start.getLineNr()) : last;
        } else if (token.isScalarValue()) {
            last = Math.max(last, endOf(start, parser.currentLocation()));
        }
    }

    /** The last line seen since the item began. */
    int last() {
        return last;
    }

    private boolean isBracket(JsonLocation place) {
        int line = place.getLineNr() - 1;
        int column = place.getColumnNr() - 1;
        return line >= 0
                && line < lines.size()
                && column >= 0
                && column < lines.get(line).length()
                && "}]".indexOf(lines.get(line).charAt(column)) >= 0;
    }

    /** The last line of a text. The parser includes blank lines and comments up to the next key. */
    private int endOf(JsonLocation start, JsonLocation end) {
        int from = start.getLineNr();
        int to = Math.min(end.getLineNr(), lines.size());
        if (to > from && to >= 1 && end.getColumnNr() - 1 <= indent(lines.get(to - 1))) {
            to--;
        }
        while (to > from && isGap(lines.get(to - 1))) {
            to--;
        }
        return Math.max(from, to);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isGap(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }
}
