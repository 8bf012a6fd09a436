package org.patienthandbook.output.html;

import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's store of documents in memory, in the order of the crawler: what a bake asks, and nothing else. The stock one
 * is OrientDB, which is not on the class path.
 */
final class PageShelf extends ContentStore {

    private final DocumentList<DocumentModel> documents = new DocumentList<>();

    PageShelf() {
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
