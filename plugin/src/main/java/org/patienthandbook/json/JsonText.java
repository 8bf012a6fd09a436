package org.patienthandbook.json;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;

/** Writes JSON that is easy to read and compare: one line per member, two spaces per level, line feeds on every machine. */
public final class JsonText {

    private static final JSON FORM =
            JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).with(printer());

    private JsonText() {}

    /**
     * The JSON of a value, which ends with a line feed.
     *
     * @param value maps, lists, texts, numbers and booleans; the members have the order of the map
     */
    public static String of(Object value) {
        try {
            return FORM.asString(value) + "\n";
        } catch (IOException e) {
            throw new IllegalArgumentException("plain values can always be written as JSON", e);
        }
    }

    /** The layout, for code that writes trees. */
    public static PrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }
}
