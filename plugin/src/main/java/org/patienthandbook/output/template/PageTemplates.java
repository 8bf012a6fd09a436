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
 * The theme's FreeMarker templates, for the web and for paper. Text is escaped unless a template says otherwise, a
 * failing template leaves no half page, and no template can name a Java class.
 */
public final class PageTemplates {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);
    private final Theme theme;
    private final Map<String, Object> shared;

    /**
     * The templates of one handbook.
     *
     * @param theme where the templates are
     * @param shared what every template sees
     */
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

    /** A page filled into the template of its kind. */
    public String fill(ComposedPage page) {
        return fill(page, page.template(), Map.of());
    }

    /**
     * A page filled into a template.
     *
     * @param more what the template sees besides what the page and all pages have
     * @throws HandbookException naming template, line and page
     */
    public String fill(ComposedPage page, String template, Map<String, ?> more) {
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
