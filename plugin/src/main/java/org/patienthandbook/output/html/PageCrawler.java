package org.patienthandbook.output.html;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.patienthandbook.output.page.UnbakedPage;
import org.patienthandbook.output.template.FinishedPage;

/**
 * JBake's crawler with the pages of a batch in the place of a folder of content: it makes JBake's documents of them,
 * which have no content before they are rendered. No AsciiDoc is seen by JBake, and no file is written to be read again.
 */
final class PageCrawler extends Crawler {

    /** The key of a page in JBake's document: of the unbaked one, and in a finished document of the finished one. */
    private static final String PAGE = "handbookPage";

    private final ContentStore store;
    private final List<UnbakedPage> pages;

    PageCrawler(ContentStore store, JBakeConfiguration configuration, List<UnbakedPage> pages) {
        super(store, configuration);
        this.store = store;
        this.pages = pages;
    }

    /** In the order of folders and files: where several pages fail, the first of them is told. */
    @Override
    public void crawl() {
        pages.stream()
                .sorted(Comparator.comparing(page -> page.id().value()))
                .map(PageCrawler::unfinished)
                .forEach(store::addDocument);
    }

    private static DocumentModel unfinished(UnbakedPage page) {
        DocumentModel document = new DocumentModel();
        document.setUri(page.id().address());
        document.put(PAGE, page);
        return document;
    }

    /**
     * A document with its content, to be rendered. The crawled one stays as it is: the content goes with what this returns.
     *
     * @throws PageFailure when the page cannot be finished
     */
    static DocumentModel finish(DocumentModel crawled) {
        UnbakedPage page = (UnbakedPage) Objects.requireNonNull(crawled.get(PAGE));
        try {
            return document(page.finish());
        } catch (RuntimeException e) {
            throw new PageFailure(e);
        }
    }

    /** The page of a finished document. */
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
