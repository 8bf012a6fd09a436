package org.patienthandbook.asciidoc;

import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.source.SourceFile;

/** Reads one page. What comes out depends on the page's file, the files it includes and the parser's settings only. */
public interface PageParser {

    /** Parses a file below {@code pages}; a broken file gives findings and what could be read of it. */
    Outcome<ParsedPage> parse(SourceFile page);
}
