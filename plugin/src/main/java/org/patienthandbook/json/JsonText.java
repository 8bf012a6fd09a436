package org.patienthandbook.json;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;

/** JSON files for people too: a line for each member, two spaces for each level, line feeds, the same on every machine. */
public final class JsonText {

    private static final JSON FORM =
            JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).with(printer());

    private JsonText() {}

    /**
     * The text of a value, which ends with a line feed.
     *
     * @param value maps, lists, texts, numbers and truth values; members come in their map's order
     */
    public static String of(Object value) {
        try {
            return FORM.asString(value) + "\n";
        } catch (IOException e) {
            throw new IllegalArgumentException("plain values are always JSON", e);
        }
    }

    /** What sets the lines, for those who write trees. */
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
