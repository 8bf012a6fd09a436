package org.patienthandbook.output.html;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.patienthandbook.output.page.LazyPage;
import org.patienthandbook.output.template.ComposedPage;

/**
 * Crawls a list of pages instead of a content folder. The documents it gives to JBake have no content yet:
 * {@link #compose} adds it just before a page is rendered. JBake sees no AsciiDoc, and no content is written to disk
 * only to be read again.
 */
final class PageCrawler extends Crawler {

    /** The document's entry for our page: a {@link LazyPage}, and after {@link #compose} a {@link ComposedPage}. */
    private static final String PAGE = "handbookPage";

    private final ContentStore store;
    private final List<LazyPage> pages;

    PageCrawler(ContentStore store, JBakeConfiguration configuration, List<LazyPage> pages) {
        super(store, configuration);
        this.store = store;
        this.pages = pages;
    }

    /** Adds the pages in the order of their ids: if several pages fail, the build reports the first. */
    @Override
    public void crawl() {
        pages.stream()
                .sorted(Comparator.comparing(page -> page.id().value()))
                .map(PageCrawler::withoutContent)
                .forEach(store::addDocument);
    }

    private static DocumentModel withoutContent(LazyPage page) {
        DocumentModel document = new DocumentModel();
        document.setUri(page.id().address());
        document.put(PAGE, page);
        return document;
    }

    /**
     * Gives a copy of the document with its content. The document itself does not change, and so does not hold the
     * content.
     */
    static DocumentModel compose(DocumentModel crawled) {
        LazyPage page = (LazyPage) Objects.requireNonNull(crawled.get(PAGE));
        return document(page.compose());
    }

    /** The page of a document that was composed. */
    static ComposedPage pageOf(DocumentModel document) {
        return (ComposedPage) Objects.requireNonNull(document.get(PAGE));
    }

    private static DocumentModel document(ComposedPage page) {
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
