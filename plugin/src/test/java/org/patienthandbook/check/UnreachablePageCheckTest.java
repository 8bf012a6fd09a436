package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.check.HandbookFixture.findings;

import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.Sources;

class UnreachablePageCheckTest {

    private final Check check = new UnreachablePageCheck();
    private final Sources sources = Sources.empty();

    @Test
    void reportsAPageThatIsNotInTheNavigation() {
        sources.file("handbook.yml", "navigation:", "- pages: [a]")
                .page("a", "Text.")
                .page("b/c", "Text.");
        assertThat(findings(check, sources))
                .containsExactly("pages/b/c.adoc: the page 'b/c' is not in the navigation [page-unreachable]"
                        + " (add 'b/c' to 'navigation' in handbook.yml)");
    }

    @Test
    void acceptsTheHomePageAndDraftsOutsideTheNavigation() {
        sources.file("handbook.yml", "navigation:", "- pages: [a]")
                .page("a", "Text.")
                .file("pages/b.adoc", "= Draft", ":jbake-status: draft", "", "Text.");
        assertThat(findings(check, sources)).isEmpty();
    }

    @Test
    void reportsEveryPageWhenThereIsNoNavigation() {
        sources.page("a", "Text.").page("b", "Text.");
        assertThat(findings(check, sources)).hasSize(2);
    }
}
