package org.patienthandbook.output.template;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.theme.Theme;

/**
 * The theme's FreeMarker templates, for the web and for print. Text is escaped unless a template opts out, a failing
 * template writes no partial page, and templates cannot access Java classes.
 */
public final class PageTemplates {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);
    private final Theme theme;
    private final Map<String, Object> shared;

    /** @param shared variables for every template */
    public PageTemplates(Theme theme, Map<String, Object> shared) {
        this.theme = theme;
        this.shared = Map.copyOf(shared);
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setLocalizedLookup(false);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setTemplateLoader(new ThemeTemplateLoader(theme));
    }

    /** Renders a page with the template of its kind. */
    public String render(ComposedPage page) {
        return render(page, page.template(), Map.of());
    }

    /**
     * Renders a page with a template.
     *
     * @param more variables besides the page's own and the shared ones, which both win over these
     * @throws HandbookException if the template fails; names template, line and page
     */
    public String render(ComposedPage page, String template, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.putAll(shared);
        variables.putAll(page.variables());
        try {
            StringWriter text = new StringWriter();
            freemarker.getTemplate(template).process(variables, text);
            return text.toString();
        } catch (TemplateException e) {
            throw new TemplateFailure(theme, page).of(e);
        } catch (IOException e) {
            throw new TemplateFailure(theme, page).of(e, template);
        }
    }
}
