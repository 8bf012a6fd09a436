package org.patienthandbook.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;

/** Every handout of the handbook beside the plugin, as the clinic would publish it. */
class HandoutsIT {

    private static PrintedHandbook handbook;

    @BeforeAll
    static void print() {
        handbook = PrintedHandbook.of(Path.of("../site"), Path.of("target/handouts"), PrintedHandbook.Options.USUAL);
    }

    @Test
    void everyHandoutIsPdfUa1AndPdfA2a() {
        List<Path> handouts = handbook.handouts();
        assertThat(handouts).hasSizeGreaterThan(20);
        assertThat(handouts)
                .allSatisfy(handout -> assertThat(Validity.faults(handout)).isEmpty());
    }

    @Test
    void noSheetIsEmpty() {
        assertThat(handbook.handouts())
                .allSatisfy(handout -> assertThat(TagTree.emptySheets(handout)).isEmpty());
    }

    @Test
    void nothingIsAmissOnPaper() {
        assertThat(handbook.findings(Rule.GLYPH_MISSING)).isEmpty();
        assertThat(handbook.findings(Rule.PRINT_LAYOUT)).isEmpty();
    }
}
