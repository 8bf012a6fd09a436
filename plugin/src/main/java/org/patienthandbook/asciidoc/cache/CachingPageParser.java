package org.patienthandbook.asciidoc.cache;

import org.patienthandbook.asciidoc.PageParser;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.source.SourceFile;

/** Reads a page only when something that shapes it has changed. */
public final class CachingPageParser implements PageParser {

    private final PageParser parser;
    private final TextCache cache;

    /**
     * @param parser reads the pages that are not found
     * @param cache where pages are found again
     */
    public CachingPageParser(PageParser parser, TextCache cache) {
        this.parser = parser;
        this.cache = cache;
    }

    @Override
    public Outcome<ParsedPage> parse(SourceFile page) {
        return cache.read(page, CachedPage.class, () -> parser.parse(page), CachedPage::of);
    }
}
