package org.patienthandbook.output.html;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.output.template.ComposedPage;
import org.patienthandbook.output.template.PageTemplates;
import org.patienthandbook.publish.DiskFailure;

/** Lets JBake render pages with the theme's FreeMarker templates. Several threads may use it at once. */
final class ThemeTemplateEngine extends DelegatingTemplateEngine {

    private final PageTemplates templates;

    ThemeTemplateEngine(ContentStore store, JBakeConfiguration configuration, BakeInput input) {
        super(store, configuration);
        this.templates = new PageTemplates(input.theme(), input.shared());
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer writer) throws RenderingException {
        ComposedPage page = PageCrawler.pageOf(model.getContent());
        try {
            writer.write(templates.render(page, template, variables(model)));
        } catch (HandbookException e) {
            throw new RenderingException(e);
        } catch (IOException e) {
            throw new RenderingException(
                    DiskFailure.of("write", Path.of(page.id().address()), e));
        }
    }

    private static Map<String, Object> variables(TemplateModel model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.remove(ModelAttributes.RENDERER);
        return variables;
    }
}
