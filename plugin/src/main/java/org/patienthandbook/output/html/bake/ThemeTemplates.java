package org.patienthandbook.output.html.bake;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;

/**
 * JBake's template engine with the theme's FreeMarker templates. Text is escaped unless a template says otherwise,
 * a failing template leaves no half page, and no template can name a Java class.
 */
final class ThemeTemplates extends DelegatingTemplateEngine {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);
    private final Batch batch;
    private @Nullable HandbookException failure;

    ThemeTemplates(ContentStore store, JBakeConfiguration configuration, Batch batch) {
        super(store, configuration);
        this.batch = batch;
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
        freemarker.setTemplateLoader(new ThemeLoader(batch.theme()));
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer writer) throws RenderingException {
        if (failure != null) {
            // the first failure ends the bake; the same fault on every other page is no news
            throw new RenderingException("not rendered");
        }
        FinishedPage page = StubPages.pageOf(model.getContent());
        try {
            StringWriter text = new StringWriter();
            freemarker.getTemplate(template).process(variables(model, page), text);
            writer.write(text.toString());
        } catch (TemplateException e) {
            failure = new TemplateFailure(batch.theme(), page).of(e);
            throw new RenderingException(e);
        } catch (IOException e) {
            failure = new TemplateFailure(batch.theme(), page).of(e, template);
            throw new RenderingException(e);
        }
    }

    private Map<String, Object> variables(TemplateModel model, FinishedPage page) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.remove(ModelAttributes.RENDERER);
        variables.putAll(batch.shared());
        variables.putAll(page.variables());
        return variables;
    }

    /** Throws the first failure, if there was one. */
    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
