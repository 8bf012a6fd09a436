package org.patienthandbook.output.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PrintMarkupTest {

    private static PrintMarkup.Converted convert(String body) {
        String html = "<html><head><title>A title</title></head><body data-page=\"a/b\">" + body + "</body></html>";
        return new PrintMarkup(new PrintLinks(Optional.empty(), false, "Reference")).convert(html);
    }

    @Test
    void shortensAFooterTitleBetweenWords() {
        String title = "Risks of ketamine and who should be careful with it, and why that is so";
        String foot = Jsoup.parse(
                        convert("<div class=foot-title>" + title + "</div>").html())
                .select(".foot-title")
                .text();
        assertThat(foot).isEqualTo("Risks of ketamine and who should be careful with it, and …");
        assertThat(convert("<div class=foot-title>Migraine</div>").html()).contains(">Migraine</div>");
    }

    @Test
    void shortensAFooterTitleWithoutSpaces() {
        String foot = Jsoup.parse(convert("<div class=foot-title>" + "x".repeat(100) + "</div>")
                        .html())
                .select(".foot-title")
                .text();
        assertThat(foot).isEqualTo("x".repeat(56) + " …");
    }

    @Test
    void collectsTextAndEachPictureOnce() {
        PrintMarkup.Converted converted = convert("<p>Some wor&shy;ds.</p><img src='../images/a.svg' alt='A'>"
                + "<img src='../images/a.svg' alt='A'><img src='../images/b.png' alt=''>");
        assertThat(converted.text()).contains("A title", "Some words.");
        assertThat(converted.pictures()).containsExactly("images/a.svg");
    }

    @Test
    void keepsPunctuationWithTheElementBeforeIt() {
        assertThat(convert("<p>It eases <a href='mailto:a@b.c'>lasting pain</a>, and more</p>")
                        .html())
                .contains(
                        "It eases <span class=\"kept\"><a href=\"mailto:a@b.c\" title=\"lasting pain\">lasting pain</a>,</span>"
                                + " and more");
        assertThat(convert("<p><em>a run of words that may be broken</em>. Next</p>")
                        .html())
                .contains("<em>a run of words that may be broken.</em> Next");
        assertThat(convert("<p><em>a word</em> (and more)</p>").html()).contains("<em>a word</em> (and more)");
    }

    @Test
    void keepsACitationWithItsWordAndPeriod() {
        assertThat(convert("<p>It eases <a href='mailto:a@b.c'>pain</a>.<sup class=citation>9</sup> Next</p>")
                        .html())
                .contains("<span class=\"kept\"><a href=\"mailto:a@b.c\" title=\"pain\">pain</a>."
                        + "<sup class=\"citation\">9</sup></span> Next");
    }
}
