package org.patienthandbook.output.html;

import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * Stores JBake's documents in memory, in the crawler's order. Supports only what a bake needs. JBake's own store is
 * OrientDB, which is not on the class path.
 */
final class InMemoryContentStore extends ContentStore {

    private final DocumentList<DocumentModel> documents = new DocumentList<>();

    InMemoryContentStore() {
        super("memory", "handbook");
    }

    @Override
    public void startup() {
        // nothing to open
    }

    @Override
    public void close() {
        documents.clear();
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    /** Every bake renders every page. */
    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return documents;
    }
}
