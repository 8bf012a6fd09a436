package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;

class PageOrderTest {

    private final Sources sources = Sources.empty();

    private Assembled assembled(String... settings) {
        for (String page : List.of("index", "a", "b/one", "b/two", "c")) {
            sources.page(page, "Text.");
        }
        return Assembled.of(sources.file("handbook.yml", settings));
    }

    private static List<String> order(Assembled handbook) {
        return handbook.handbook().pages().stream()
                .map(page -> page.id().value())
                .toList();
    }

    @Test
    void ordersPagesByTheNavigationThenByPath() {
        assertThat(order(assembled(
                        "navigation:", "- title: One", "  pages: [c, b/two]", "- title: Two", "  pages: [a]")))
                .containsExactly("c", "b/two", "a", "b/one", "index");
    }

    @Test
    void ordersPagesByPathWhenThereIsNoNavigation() {
        assertThat(order(assembled("title: x"))).containsExactly("a", "b/one", "b/two", "c", "index");
    }

    @Test
    void linksPreviousAndNextFromTheHomePageThroughTheNavigation() {
        Assembled handbook = assembled("navigation:", "- title: One", "  pages: [c]", "- title: Two", "  pages: [a]");
        assertThat(handbook.page("index").next()).contains(new PageId("c"));
        assertThat(handbook.page("c").previous()).contains(PageId.HOME);
        assertThat(handbook.page("c").next()).contains(new PageId("a"));
        assertThat(handbook.page("a").next()).isEmpty();
        assertThat(handbook.page("b/one").previous()).isEmpty();
        assertThat(handbook.page("b/one").next()).isEmpty();
        assertThat(handbook.handbook().pages()).extracting(Page::group).containsExactly("One", "Two", "", "", "");
    }

    @Test
    void reportsAPageThatDoesNotExistAtItsLine() {
        Assembled handbook = assembled("navigation:", "- title: One", "  pages:", "  - c", "  - b/twoo");
        assertThat(handbook.findings())
                .containsExactly(
                        "handbook.yml:5: the page 'b/twoo' in the navigation does not exist [link-target-missing]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'b/two'?");
    }

    @Test
    void reportsADraftInTheNavigation() {
        sources.file("pages/draft.adoc", "= Draft", ":jbake-status: draft", "", "Text.");
        Assembled handbook = assembled("navigation:", "- pages: [c, draft]");
        assertThat(handbook.findings())
                .containsExactly("handbook.yml:2: the page 'draft' in the navigation is a draft [link-target-missing]");
        assertThat(handbook.hint())
                .isEqualTo(
                        "publish the page (remove ':jbake-status: draft' from its header), or remove it from the navigation");
    }

    @Test
    void reportsAMissingHomePage() {
        sources.file("handbook.yml", "title: x").page("a", "Text.");
        assertThat(Sources.lines(sources.assemble().findings()))
                .contains("pages/index.adoc: there is no home page [link-target-missing]");
    }

    @Test
    void leavesOutAPageWhoseNameCannotBePublished() {
        sources.page("Upper", "Text.").page("glossary", "Text.").page("a.b", "Text.");
        assertThat(order(assembled("title: x"))).containsExactly("a", "b/one", "b/two", "c", "index");
    }
}
