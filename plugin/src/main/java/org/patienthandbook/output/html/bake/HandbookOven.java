package org.patienthandbook.output.html.bake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.render.DocumentsRenderer;
import org.jbake.template.RenderingException;

/**
 * JBake's oven with the steps of its own {@code bake()} that a handbook needs: crawl, render, copy. The stock steps
 * left out ask for OrientDB, or set the JVM's locale, or write feeds and archives.
 */
final class HandbookOven extends Oven {

    private final List<String> kinds;
    private final List<Throwable> errors = new ArrayList<>();

    HandbookOven(Utensils utensils, List<String> kinds) {
        super(utensils);
        this.kinds = kinds;
    }

    @Override
    public void bake() {
        Utensils utensils = getUtensils();
        JBakeConfiguration configuration = utensils.getConfiguration();
        ContentStore store = utensils.getContentStore();
        store.startup();
        try {
            DocumentTypes.resetDocumentTypes();
            kinds.forEach(DocumentTypes::addDocumentType);
            utensils.getCrawler().crawl();
            new DocumentsRenderer().render(utensils.getRenderer(), store, configuration);
            utensils.getAsset().copy();
            errors.addAll(utensils.getAsset().getErrors());
        } catch (RenderingException e) {
            errors.add(e);
        } finally {
            DocumentTypes.resetDocumentTypes();
            store.close();
        }
    }

    @Override
    public List<Throwable> getErrors() {
        return List.copyOf(errors);
    }
}
