package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookFixture.findings;

import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.Sources;

class UnusedTermCheckTest {

    private final Check check = new UnusedTermCheck();
    private final Sources sources = Sources.empty();

    @Test
    void reportsATermThatNoPageUses() {
        sources.glossary("nerve:: A cord.", "", "zebra:: An animal.").page("index", "A nerve.");
        assertThat(findings(check, sources))
                .containsExactly("glossary.adoc:3: no page uses the term 'zebra' [term-unused]"
                        + " (use it on a page, or remove it from the glossary)");
    }

    @Test
    void reportsAnExplicitOnlyTermThatNoMacroUses() {
        sources.glossary("[.explicit-only]#dose#:: How much.").page("index", "A dose.");
        assertThat(findings(check, sources))
                .containsExactly("glossary.adoc:1: no page uses the term 'dose' [term-unused]"
                        + " (use it on a page with term:[dose], or remove it from the glossary)");
    }

    @Test
    void acceptsATermThatAPageUsesByAnotherNameOrADefinitionUses() {
        sources.glossary("nerve:: A cord.", "", "receptor::", "switch:: Part of a nerve.")
                .page("index", "A switch.");
        assertThat(findings(check, sources)).isEmpty();
    }
}
