package org.patienthandbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

class CallLinksTest {

    private final Sources sources = Sources.empty()
            .file(
                    "handbook.yml",
                    "emergency: \"911\"",
                    "crisis: {name: 988 Lifeline, phone: \"988\"}",
                    "publisher: {phone: \"+1 (555) 010-0911\"}");

    private Element page(String... lines) {
        return Assembled.of(sources.page("index", lines)).body("index");
    }

    private Element card(String text) {
        return page("[.get-help]", "****", text, "****").selectFirst(".get-help");
    }

    @ParameterizedTest
    @CsvSource({
        "'Call 911.', 911, tel:911",
        "911, 911, tel:911",
        "'Call *988*, day or night.', 988, tel:988",
        "Call +1 (555) 010-0911, +1 (555) 010-0911, tel:+15550100911",
        "* 911, 911, tel:911",
    })
    void linksANumberWhenItStandsInAGetHelpCard(String text, String number, String address) {
        Element link = card(text).selectFirst("a");
        assertThat(link.text()).isEqualTo(number);
        assertThat(link.attr("href")).isEqualTo(address);
    }

    @Test
    void linksEveryNumberAndKeepsTheWords() {
        Element card = card("Call 911, or 988 (988 Lifeline), or 911.");
        assertThat(card.select("a").eachText()).containsExactly("911", "988", "911");
        assertThat(card.select(".content").text()).isEqualTo("Call 911, or 988 (988 Lifeline), or 911.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Of 9110 people", "Model X911", "The 988 Lifeline"})
    void leavesOtherWordsAlone(String text) {
        assertThat(card(text).select("a")).isEmpty();
    }

    @Test
    void leavesALinkOfTheAuthorAlone() {
        Element card = card("https://example.org[Call 911 or *988*]");
        assertThat(card.select("a").eachAttr("href")).containsExactly("https://example.org");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(page("Call 911.", "", "[.safety]", "Call 911.").select("a")).isEmpty();
    }

    @Test
    void leavesAValueAloneWhenItIsNotANumber() {
        sources.file("handbook.yml", "emergency: 911 or 112");
        assertThat(card("Call 911 or 112.").select("a")).isEmpty();
    }
}
