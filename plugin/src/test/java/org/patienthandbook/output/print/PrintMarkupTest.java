package org.patienthandbook.output.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the engine is given to lay out. */
class PrintMarkupTest {

    private static PrintMarkup.Shaped shape(String body) {
        String html = "<html><head><title>A title</title></head><body data-page=\"a/b\">" + body + "</body></html>";
        return new PrintMarkup(new PrintLinks(Optional.empty(), false, "Reference")).shape(html);
    }

    @Test
    void a_title_at_the_foot_is_cut_between_words_to_what_fits() {
        String title = "Risks of ketamine and who should be careful with it, and why that is so";
        String foot = Jsoup.parse(
                        shape("<div class=foot-title>" + title + "</div>").html())
                .select(".foot-title")
                .text();
        assertThat(foot).isEqualTo("Risks of ketamine and who should be careful with it, and …");
        assertThat(shape("<div class=foot-title>Migraine</div>").html()).contains(">Migraine</div>");
    }

    @Test
    void a_foot_without_a_space_is_cut_too() {
        String foot = Jsoup.parse(shape("<div class=foot-title>" + "x".repeat(100) + "</div>")
                        .html())
                .select(".foot-title")
                .text();
        assertThat(foot).isEqualTo("x".repeat(56) + " …");
    }

    @Test
    void the_words_and_the_pictures_are_told_once() {
        PrintMarkup.Shaped shaped = shape("<p>Some wor&shy;ds.</p><img src='../images/a.svg' alt='A'>"
                + "<img src='../images/a.svg' alt='A'><img src='../images/b.png' alt=''>");
        assertThat(shaped.text()).contains("A title", "Some words.");
        assertThat(shaped.pictures()).containsExactly("images/a.svg");
    }

    @Test
    void a_comma_stays_with_the_link_before_it() {
        assertThat(shape("<p>It eases <a href='mailto:a@b.c'>lasting pain</a>, and more</p>")
                        .html())
                .contains(
                        "It eases <span class=\"kept\"><a href=\"mailto:a@b.c\" title=\"lasting pain\">lasting pain</a>,</span>"
                                + " and more");
        assertThat(shape("<p><em>a run of words that may be broken</em>. Next</p>")
                        .html())
                .contains("<em>a run of words that may be broken.</em> Next");
        assertThat(shape("<p><em>a word</em> (and more)</p>").html()).contains("<em>a word</em> (and more)");
    }

    @Test
    void a_citation_stays_with_its_word_and_the_full_stop() {
        assertThat(shape("<p>It eases <a href='mailto:a@b.c'>pain</a>.<sup class=citation>9</sup> Next</p>")
                        .html())
                .contains("<span class=\"kept\"><a href=\"mailto:a@b.c\" title=\"pain\">pain</a>."
                        + "<sup class=\"citation\">9</sup></span> Next");
    }
}
