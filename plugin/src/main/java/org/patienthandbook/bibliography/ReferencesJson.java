package org.patienthandbook.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.json.JsonText;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;

/** Writes references as CSL-JSON, for readers' reference managers. */
final class ReferencesJson {

    private ReferencesJson() {}

    static String of(List<NumberedReference> references) {
        return JsonText.of(references.stream()
                .map(reference -> item(reference.reference()))
                .toList());
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
