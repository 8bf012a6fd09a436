package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.source.SourceTree;

/**
 * Everything an author wrote, read but not yet joined.
 *
 * @param tree the files
 * @param settings what {@code handbook.yml} says
 * @param pages the pages, drafts included, sorted by id
 * @param glossary the glossary, definitions with placeholders
 * @param bibliography the reference list
 */
public record ParsedSources(
        SourceTree tree,
        HandbookSettings settings,
        List<ParsedPage> pages,
        Glossary glossary,
        Bibliography bibliography) {

    public ParsedSources {
        pages = List.copyOf(pages);
    }
}
