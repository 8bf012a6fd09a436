package org.patienthandbook.output.template;

import java.util.Map;
import org.patienthandbook.model.page.PageId;

/**
 * A page with everything its template needs.
 *
 * @param id the page's id, which gives its address
 * @param kind which template renders the page: {@code <kind>.ftlh}
 * @param title the title, plain text
 * @param body the body, safe HTML
 * @param variables the template's variables, besides those that all templates share
 */
public record ComposedPage(PageId id, String kind, String title, String body, Map<String, Object> variables) {

    public ComposedPage {
        variables = Map.copyOf(variables);
    }

    String template() {
        return templateOf(kind);
    }

    public static String templateOf(String kind) {
        return kind + ".ftlh";
    }
}
