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
    void pages_of_the_navigation_come_first_then_the_others_by_path() {
        assertThat(order(assembled(
                        "navigation:", "- title: One", "  pages: [c, b/two]", "- title: Two", "  pages: [a]")))
                .containsExactly("c", "b/two", "a", "b/one", "index");
    }

    @Test
    void without_a_navigation_pages_are_sorted_by_path() {
        assertThat(order(assembled("title: x"))).containsExactly("a", "b/one", "b/two", "c", "index");
    }

    @Test
    void a_reader_turns_from_the_home_page_through_the_navigation() {
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
    void a_page_that_is_not_there_is_reported_at_its_line() {
        Assembled handbook = assembled("navigation:", "- title: One", "  pages:", "  - c", "  - b/twoo");
        assertThat(handbook.findings())
                .containsExactly(
                        "handbook.yml:5: the navigation names a page 'b/twoo' that does not exist [link-target-missing]");
        assertThat(handbook.hint()).isEqualTo("did you mean 'b/two'?");
    }

    @Test
    void a_draft_in_the_navigation_is_said_to_be_one() {
        sources.file("pages/draft.adoc", "= Draft", ":jbake-status: draft", "", "Text.");
        Assembled handbook = assembled("navigation:", "- pages: [c, draft]");
        assertThat(handbook.findings())
                .containsExactly(
                        "handbook.yml:2: the navigation names the page 'draft', which is a draft [link-target-missing]");
        assertThat(handbook.hint())
                .isEqualTo("publish it (take :jbake-status: draft out of its header) or take it out of the navigation");
    }

    @Test
    void a_page_that_stands_twice_is_reported_at_the_later_line() {
        assertThat(assembled("navigation:", "- pages: [c]", "- pages:", "  - a", "  - c")
                        .findings())
                .containsExactly("handbook.yml:5: the page 'c' stands twice in the navigation [setting-unknown]");
    }

    @Test
    void a_handbook_without_a_home_page_says_so() {
        sources.file("handbook.yml", "title: x").page("a", "Text.");
        assertThat(Sources.lines(sources.assemble().findings()))
                .contains("pages/index.adoc: there is no home page [link-target-missing]");
    }

    @Test
    void a_page_with_a_name_that_cannot_be_published_is_left_out() {
        sources.page("Upper", "Text.").page("glossary", "Text.").page("a.b", "Text.");
        assertThat(order(assembled("title: x"))).containsExactly("a", "b/one", "b/two", "c", "index");
    }
}
