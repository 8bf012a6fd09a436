package org.patienthandbook.output.references;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.json.JsonText;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.output.Output;
import org.patienthandbook.publish.StagingFolder;

/** {@code references.json}: the references as CSL-JSON, in the order of their numbers, with DOIs in lower case. */
public final class ReferencesOutput implements Output {

    @Override
    public List<Finding> write(Handbook handbook, StagingFolder staging) {
        staging.write("references.json", json(handbook.references()));
        return List.of();
    }

    static String json(List<NumberedReference> references) {
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
