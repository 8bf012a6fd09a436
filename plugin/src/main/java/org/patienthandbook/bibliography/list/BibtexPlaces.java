package org.patienthandbook.bibliography.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of the entries of a BibTeX file. */
final class BibtexPlaces {

    private static final Pattern START = Pattern.compile("@\\s*([A-Za-z]+)\\s*[{(]\\s*([^,\\s{}()=\"]*)");
    private static final Pattern FIELD = Pattern.compile("(?m)(?:^|,)\\s*(doi|allow)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_ENTRIES = Set.of("comment", "string", "preamble");

    /**
     * The lines of an entry.
     *
     * @param key the entry's key; empty when it has none
     * @param firstLine its first line
     * @param lastLine the line of its closing brace
     * @param lines the lines of the fields that findings refer to, by their names in CSL
     */
    record Place(String key, int firstLine, int lastLine, Map<String, Integer> lines) {}

    private final String text;
    private final List<Integer> lineEnds = new ArrayList<>();

    private BibtexPlaces(String text) {
        this.text = text;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lineEnds.add(end);
        }
    }

    static List<Place> of(String text) {
        return new BibtexPlaces(text).places();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = endOf(start.end(1));
            String kind = start.group(1).toLowerCase(Locale.ROOT);
            if (!NO_ENTRIES.contains(kind)) {
                places.add(place(start, end));
            }
            from = end;
        }
        return places;
    }

    private Place place(Matcher start, int end) {
        Map<String, Integer> lines = new TreeMap<>();
        Matcher field = FIELD.matcher(text).region(start.end(), end);
        while (field.find()) {
            boolean doi = field.group(1).equalsIgnoreCase("doi");
            lines.putIfAbsent(doi ? "DOI" : "allow/0", lineOf(field.start(1)));
        }
        return new Place(start.group(2), lineOf(start.start()), lineOf(end - 1), lines);
    }

    /** The position after the closing bracket of an entry; the end of the text when there is none. */
    private int endOf(int afterKind) {
        int opened = afterKind;
        while (text.charAt(opened) != '{' && text.charAt(opened) != '(') {
            opened++;
        }
        boolean parenthesis = text.charAt(opened) == '(';
        int braces = 0;
        for (int i = opened; i < text.length(); i++) {
            char character = text.charAt(i);
            braces += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (braces == 0 && character == (parenthesis ? ')' : '}')) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int lineOf(int position) {
        int found = Collections.binarySearch(lineEnds, position);
        return found >= 0 ? found + 1 : -found;
    }
}
