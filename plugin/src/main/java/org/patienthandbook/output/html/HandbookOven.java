package org.patienthandbook.output.html;

import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentModel;
import org.patienthandbook.parallel.Workers;

/**
 * JBake's oven, reduced to the steps that a handbook needs: crawl, render, copy assets. The steps left out start
 * OrientDB, set the JVM's locale and JBake's static fields, or write feeds and archives.
 */
final class HandbookOven extends Oven {

    private final Workers workers;

    HandbookOven(Utensils utensils, Workers workers) {
        super(utensils);
        this.workers = workers;
    }

    @Override
    public void bake() {
        Utensils utensils = getUtensils();
        ContentStore store = utensils.getContentStore();
        store.startup();
        try {
            utensils.getCrawler().crawl();
            // not JBake's own step, which searches all pages for each page's neighbors: templates get them from
            // PageComposer
            workers.forEach(List.copyOf(store.getUnrenderedContent()), this::render);
            utensils.getAsset().copy();
        } finally {
            store.close();
        }
    }

    /** Composes a page and renders it. Keeps no reference to its content. */
    private void render(DocumentModel crawled) {
        DocumentModel page = PageCrawler.compose(crawled);
        try {
            getUtensils().getRenderer().render(page);
        } catch (Exception e) {
            throw JBakeFailure.of(
                    e, getUtensils().getConfiguration().getDestinationFolder().toPath());
        }
    }

    /** The errors of copying assets. A page that fails is thrown by {@link #bake()} instead. */
    @Override
    public List<Throwable> getErrors() {
        return getUtensils().getAsset().getErrors();
    }
}
