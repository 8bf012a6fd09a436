package org.patienthandbook.output.html.bake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;

/**
 * The finished pages as JBake meets them: stub files of an extension of our own, which its crawler finds, and the
 * markup engine for them, which hands over the finished page. No AsciiDoc is seen by JBake.
 */
final class StubPages extends MarkupEngine {

    /** The stubs' extension; none of JBake's own engines claims it. */
    static final String EXTENSION = "handbookpage";

    /** The key of a finished page in JBake's document. */
    private static final String PAGE = "handbookPage";

    private final Path content;
    private final Map<Path, FinishedPage> pages = new HashMap<>();

    /** @param content the scratch content folder, absolute */
    StubPages(Path content) {
        this.content = content;
    }

    void add(FinishedPage page) throws IOException {
        Path stub = content.resolve(page.id().value() + "." + EXTENSION);
        Files.createDirectories(stub.getParent());
        // JBake tells documents apart by hash and address; the stub needs no more than its name
        Files.writeString(stub, page.id().value());
        pages.put(stub, page);
    }

    void clear() {
        pages.clear();
    }

    /** The finished page of JBake's document. */
    static FinishedPage pageOf(DocumentModel document) {
        return (FinishedPage) Objects.requireNonNull(document.get(PAGE));
    }

    @Override
    public DocumentModel parse(JBakeConfiguration configuration, File file) {
        FinishedPage page = pages.get(file.toPath());
        if (page == null) {
            throw new IllegalStateException("'" + file + "' is no page of this bake");
        }
        DocumentModel document = new DocumentModel();
        document.setTitle(page.title());
        document.setBody(page.body());
        document.setType(page.kind());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.put(PAGE, page);
        return document;
    }
}
