package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;

/** Prints every handout of the handbook in this repository. */
class HandoutsIT {

    private static PrintedHandbook handbook;

    @BeforeAll
    static void print() {
        handbook = PrintedHandbook.of(Path.of("../site"), Path.of("target/handouts"), PrintedHandbook.Options.USUAL);
    }

    @Test
    void conformsToPdfUa1AndPdfA2a() {
        List<Path> handouts = handbook.handouts();
        assertThat(handouts).hasSizeGreaterThan(20);
        assertThat(handouts)
                .allSatisfy(handout -> assertThat(Validity.violations(handout)).isEmpty());
    }

    @Test
    void hasNoEmptySheet() {
        assertThat(handbook.handouts())
                .allSatisfy(handout -> assertThat(TagTree.emptySheets(handout)).isEmpty());
    }

    @Test
    void hasNoPrintFindings() {
        assertThat(handbook.findings(Rule.GLYPH_MISSING)).isEmpty();
        assertThat(handbook.findings(Rule.PRINT_LAYOUT)).isEmpty();
    }
}
