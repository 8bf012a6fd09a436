package org.patienthandbook.bibliography.list;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.List;

/** Finds an item's last line: YAML says where a value begins, not where a block of lines ends. */
final class ItemLines {

    private final List<String> lines;
    private int last;

    ItemLines(List<String> lines) {
        this.lines = lines;
    }

    void begin(int line) {
        last = line;
    }

    /** Takes notice of the token the parser stands at. */
    void sees(JsonParser parser) {
        JsonLocation start = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        if (token == null || token.isStructEnd()) {
            // a block's end is the place of whatever comes next; only a bracket ends something by itself
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

    /** A text over several lines ends before the next key; YAML counts the gap between them to it. */
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
