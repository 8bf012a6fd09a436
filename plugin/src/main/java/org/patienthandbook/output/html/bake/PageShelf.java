package org.patienthandbook.output.html.bake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's store of documents on a plain map, in the order of its crawler: what the crawler and the renderer of
 * documents ask, and nothing else. The stock one is OrientDB, which is not on the class path.
 */
final class PageShelf extends ContentStore {

    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
    private final Map<String, DocumentList<DocumentModel>> byType = new HashMap<>();

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
        byType.clear();
    }

    /** Shelves a document under the address that its page wants: JBake encodes file names as if they were URLs. */
    @Override
    public void addDocument(DocumentModel document) {
        document.setUri(StubPages.pageOf(document).id().address());
        documents.put(document.getSourceuri(), document);
        byType.clear();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        DocumentModel document = documents.get(uri);
        if (document != null) {
            found.add(document);
        }
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return list(document -> true);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return byType.computeIfAbsent(type, key -> list(document -> key.equals(document.getType())));
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        // every bake renders every page
    }

    private DocumentList<DocumentModel> list(Predicate<DocumentModel> wanted) {
        DocumentList<DocumentModel> list = new DocumentList<>();
        documents.values().stream().filter(wanted).forEach(list::add);
        return list;
    }
}
