package org.patienthandbook.output.html.bake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * JBake's crawler with the finished pages in the place of a folder of content: it makes JBake's documents of them. No
 * AsciiDoc is seen by JBake, and no file is written to be read again.
 */
final class PageCrawler extends Crawler {

    /** The key of a finished page in JBake's document. */
    private static final String PAGE = "handbookPage";

    private final ContentStore store;
    private final List<FinishedPage> pages;

    PageCrawler(ContentStore store, JBakeConfiguration configuration, List<FinishedPage> pages) {
        super(store, configuration);
        this.store = store;
        this.pages = pages;
    }

    /** In the order of folders and files: where several pages fail, the first of them is told. */
    @Override
    public void crawl() {
        pages.stream()
                .sorted(Comparator.comparing(page -> page.id().value()))
                .map(PageCrawler::document)
                .forEach(store::addDocument);
    }

    /** The finished page of JBake's document. */
    static FinishedPage pageOf(DocumentModel document) {
        return (FinishedPage) Objects.requireNonNull(document.get(PAGE));
    }

    private static DocumentModel document(FinishedPage page) {
        String address = page.id().address();
        DocumentModel document = new DocumentModel();
        document.setTitle(page.title());
        document.setBody(page.body());
        document.setType(page.kind());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setSourceUri(address);
        document.setUri(address);
        document.setRootPath(page.id().root());
        document.put(PAGE, page);
        return document;
    }
}
