package org.patienthandbook.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.model.NumberedReference;
import org.patienthandbook.model.Reference;

/** Writes references as CSL-JSON, for readers' reference managers. */
final class ReferencesJson {

    private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());

    private ReferencesJson() {}

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    static String of(List<NumberedReference> references) {
        List<Map<String, Object>> items = references.stream()
                .map(reference -> item(reference.reference()))
                .toList();
        try {
            return WRITER.writeValueAsString(items) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static Map<String, Object> item(Reference reference) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", reference.key());
        item.putAll(reference.fields());
        item.remove("DOI");
        reference.registeredName().ifPresent(doi -> item.put("DOI", doi.canonical()));
        return item;
    }
}
