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
import org.patienthandbook.output.template.FinishedPage;
import org.patienthandbook.output.template.PageTemplates;
import org.patienthandbook.publish.DiskFailure;

/** JBake's template engine with the theme's FreeMarker templates; it may fill several pages at once. */
final class ThemeTemplates extends DelegatingTemplateEngine {

    private final PageTemplates templates;

    ThemeTemplates(ContentStore store, JBakeConfiguration configuration, Batch batch) {
        super(store, configuration);
        this.templates = new PageTemplates(batch.theme(), batch.shared());
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer writer) throws RenderingException {
        FinishedPage page = PageCrawler.pageOf(model.getContent());
        try {
            writer.write(templates.fill(page, template, variables(model)));
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
