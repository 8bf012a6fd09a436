package org.patienthandbook.model;

import java.util.List;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.source.SourceTree;

/**
 * The parsed sources of a handbook before assembly.
 *
 * @param tree the source files
 * @param settings the settings in {@code handbook.yml}
 * @param pages the pages sorted by id, drafts included
 * @param glossary the glossary with placeholders in its definitions
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
