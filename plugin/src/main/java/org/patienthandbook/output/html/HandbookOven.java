package org.patienthandbook.output.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jbake.app.ContentStore;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentModel;
import org.patienthandbook.parallel.Workers;

/**
 * JBake's oven with the steps of its own {@code bake()} that a handbook needs: crawl, render, copy. The stock steps
 * left out ask for OrientDB, set the JVM's locale or what JBake keeps in static fields, or write feeds and archives.
 */
final class HandbookOven extends Oven {

    private final Workers workers;
    private final List<Throwable> errors = new ArrayList<>();

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
            // JBake's own step looks up every page's neighbours in the list of all pages; ours are known
            List<DocumentModel> documents = List.copyOf(store.getUnrenderedContent());
            workers.each(documents, this::render).forEach(failure -> failure.ifPresent(errors::add));
            utensils.getAsset().copy();
            errors.addAll(utensils.getAsset().getErrors());
        } catch (Exception e) {
            errors.add(e);
        } finally {
            store.close();
        }
    }

    /** A page's content lives no longer than this. */
    private Optional<Exception> render(DocumentModel crawled) {
        try {
            getUtensils().getRenderer().render(PageCrawler.finish(crawled));
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }

    @Override
    public List<Throwable> getErrors() {
        return List.copyOf(errors);
    }
}
