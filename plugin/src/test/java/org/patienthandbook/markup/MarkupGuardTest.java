package org.patienthandbook.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.source.SourceLocation;

class MarkupGuardTest {

    private static final SourceLocation FILE = new SourceLocation("src/handbook/pages/index.adoc", 0);

    private Document page = Marks.parse("");

    private List<String> clean(String html) {
        Sources.empty();
        page = Marks.parse(html);
        return new MarkupGuard(Sources.tree())
                .clean(page.body(), FILE).stream().map(Finding::message).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<script>alert(1)</script>b</p>|the element <script> does not belong in a page",
                "<p>a<iframe src=\"https://x\"></iframe>b</p>|the element <iframe> does not belong in a page",
                "<p>a<object data=\"x\"></object>b</p>|the element <object> does not belong in a page",
                "<p>a<style>p{}</style>b</p>|the element <style> does not belong in a page",
                "<p>a<link rel=\"x\" href=\"https://x\">b</p>|the element <link> does not belong in a page",
                "<p>a<meta http-equiv=\"refresh\" content=\"0\">b</p>|the element <meta> does not belong in a page",
                "<p>a<base href=\"https://x\">b</p>|the element <base> does not belong in a page",
                "<p>a<button>x</button>b</p>|the element <button> does not belong in a page",
                "<p>a<svg><path d=\"x\"/><g><path/></g></svg>b</p>|the element <svg> does not belong in a page",
                "<p>a<template><b>x</b></template>b</p>|the element <template> does not belong in a page",
                "<p>a<SCRIPT>x</SCRIPT>b</p>|the element <script> does not belong in a page",
            })
    void an_element_that_asciidoc_does_not_make_is_taken_out_and_reported_once(String html, String message) {
        assertThat(clean(html)).containsExactly(message);
        assertThat(page.body().html()).isEqualTo("<p>ab</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick=\"x()\">a</p>|the attribute onclick=\"x()\" does not belong in a page",
                "<p ONMOUSEOVER=\"x()\">a</p>|the attribute onmouseover=\"x()\" does not belong in a page",
                "<p style=\"background:url(https://x/y)\">a</p>|the attribute style=\"background:url(https://x/y)\" does not belong in a page",
                "<p background=\"https://x/y\">a</p>|the attribute background=\"https://x/y\" does not belong in a page",
            })
    void an_attribute_that_runs_or_loads_something_is_taken_out(String html, String message) {
        assertThat(clean(html)).containsExactly(message);
        assertThat(page.body().html()).isEqualTo("<p>a</p>");
    }

    @Test
    void several_faults_are_all_reported() {
        assertThat(clean("<p onclick=\"x\" onload=\"y\">a</p><script></script>"))
                .hasSize(3);
    }

    @Test
    void what_asciidoc_makes_stays() {
        String html =
                "<div class=\"x\" id=\"y\"><h2>T</h2><p>a <em>b</em> <a href=\"#y\">c</a> <img src=\"images/x.svg\" alt=\"x\"></p>"
                        + "<table style=\"width: 50%;\"><tbody><tr><td>d</td></tr></tbody></table><ul><li>e</li></ul></div>";
        assertThat(clean(html)).isEmpty();
        assertThat(page.body().html()).isEqualTo(html);
    }

    @Test
    void the_place_is_the_nearest_that_is_known() {
        Sources.empty();
        Document marked = Marks.parse("<div data-hb-at=\"partials/a.adoc:7\"><p><script>x</script></p></div>");
        assertThat(Sources.lines(new MarkupGuard(Sources.tree()).clean(marked.body(), FILE)))
                .containsExactly("partials/a.adoc:7: the element <script> does not belong in a page [source-unsafe]");
    }
}
