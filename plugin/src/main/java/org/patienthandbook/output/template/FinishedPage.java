package org.patienthandbook.output.template;

import java.util.Map;
import org.patienthandbook.model.page.PageId;

/**
 * A page that is ready for its template.
 *
 * @param id its name, which gives its address
 * @param kind its kind; the template is {@code <kind>.ftlh}
 * @param title its title, plain text
 * @param body its body, safe HTML
 * @param variables what its template sees besides what all templates see
 */
public record FinishedPage(PageId id, String kind, String title, String body, Map<String, Object> variables) {

    public FinishedPage {
        variables = Map.copyOf(variables);
    }

    String template() {
        return templateOf(kind);
    }

    public static String templateOf(String kind) {
        return kind + ".ftlh";
    }
}
