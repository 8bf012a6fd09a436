package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.output.Sample;

class HtmlOutputTest {

    @TempDir
    private Path folder;

    private Baked bake(Sample sample) {
        return Baked.bake(Themes.tiny(), sample.build(), folder);
    }

    private Sample sample() {
        return new Sample(folder.resolve("project"));
    }

    @Test
    void writesExactlyThePagesAndFilesOfTheHandbook() {
        Baked baked = bake(sample());
        assertThat(baked.files().keySet())
                .containsExactly(
                        "404.html",
                        "assets/diary.txt",
                        "assets/handbook/css/handbook.css",
                        "assets/handbook/fonts/tiny.woff2",
                        "assets/handbook/js/tiny.js",
                        "conditions/crps.html",
                        "evidence.html",
                        "glossary.html",
                        "images/nerve.svg",
                        "index.html",
                        "pain/chronic-pain.html",
                        "references.html");
        assertThat(baked.findings()).isEmpty();
    }

    @Test
    void writesNoHomePageWhenTheAuthorHasNone() {
        Baked baked = bake(sample().withoutHome());
        assertThat(baked.files()).doesNotContainKey("index.html").containsKey("glossary.html");
    }

    @Test
    void linksFromAPageInAFolder() {
        String page = bake(sample()).file("pain/chronic-pain.html");
        assertThat(page)
                .contains("<ol class=\"breadcrumb\"><li><a href=\"../index.html\">Home</a></li><li>Conditions</li>"
                        + "<li>Chronic pain</li></ol>")
                .contains(
                        "<nav><p>Conditions</p><a href=\"../pain/chronic-pain.html\" aria-current=\"page\">Chronic pain</a>"
                                + "<a href=\"../conditions/crps.html\">CRPS</a><p>More</p>"
                                + "<a href=\"../glossary.html\">Words</a>")
                .contains("href=\"../assets/handbook/css/handbook.css\"")
                .contains("<script defer src=\"../assets/handbook/js/tiny.js\">")
                .contains("<a rel=\"prev\" href=\"../index.html\">Welcome</a>")
                .contains("<a rel=\"next\" href=\"../conditions/crps.html\">CRPS</a>")
                .contains("<p class=\"word\"><a href=\"../glossary.html#term-nociceptor\">nociceptor</a>")
                .contains("<link rel=\"canonical\" href=\"https://example.org/handbook/pain/chronic-pain.html\">");
    }

    @Test
    void listsSectionsOfLevelsOneAndTwo() {
        assertThat(bake(sample()).file("pain/chronic-pain.html"))
                .contains("<ol class=\"toc\"><li>what: what &amp; more [why: why &amp; more]</li>"
                        + "<li>help: help &amp; more</li></ol>");
    }

    @Test
    void describesAPageByItsFirstWordsWhenTheAuthorDoesNot() {
        assertThat(bake(sample()).file("pain/chronic-pain.html"))
                .contains("<meta name=\"description\" content=\"Pain that lasts longer than three months.\">");
    }

    @Test
    void listsAPagesReferencesWithBacklinks() {
        assertThat(bake(sample()).file("pain/chronic-pain.html"))
                .contains("<p class=\"reference\" id=\"ref-a2014\">1. <p>Work <i>a2014</i>.</p> "
                        + "<span class=\"registered\">Registered, checked on November 22, 2026.</span> "
                        + "<a href=\"../references.html#ref-a2014\">list</a> <a href=\"#cite-a2014-1\">1</a>"
                        + " <a href=\"#cite-a2014-2\">2</a></p>")
                .contains("<span class=\"unregistered\">Not registered, checked on November 21, 2026.</span>");
    }

    @Test
    void listsAllReferencesWithThePagesThatCiteThem() {
        String page = bake(sample()).file("references.html");
        int uncited = page.indexOf("<div class=\"uncited\">");
        assertThat(page.substring(0, uncited))
                .contains("<a href=\"pain/chronic-pain.html#cite-a2014-1\">Chronic pain</a>"
                        + " <a href=\"conditions/crps.html#cite-a2014-1\">CRPS</a></p>")
                .doesNotContain("ref-c2016");
        assertThat(page.substring(uncited))
                .contains("<span class=\"unchecked\">Not yet checked.</span>")
                .contains("<span class=\"none\">No DOI.</span>");
    }

    @Test
    void groupsTheGlossaryByLetterWithThePagesThatUseATerm() {
        assertThat(bake(sample()).file("glossary.html"))
                .contains("<p>The words.</p>")
                .contains("<a href=\"#letter-other\">#</a>ABCDEFGHIJKLM<a href=\"#letter-n\">N</a>O")
                .contains(
                        "<p id=\"term-nociceptor\">nociceptor, pain sensor: <p>A nerve ending.</p> "
                                + "<a href=\"#term-nociceptor\" aria-label=\"Link to nociceptor\">#</a>"
                                + " <a href=\"pain/chronic-pain.html\">Chronic pain</a> <a href=\"conditions/crps.html\">CRPS</a></p>");
    }

    @Test
    void listsAnAccentedNameUnderItsPlainLetter() {
        assertThat(bake(sample().termName("\u00f3rgano")).file("glossary.html")).contains("<h2 id=\"letter-o\">O</h2>");
    }

    @Test
    void groupsEvidenceNotesByVerdict() {
        String page = bake(sample()).file("evidence.html");
        assertThat(page)
                .contains(
                        "<h2 class=\"verdict-overstated\">Verdict overstated</h2>\n<div><b>Better</b><p>note-1</p> "
                                + "<i class=\"low\">Level low</i> <a href=\"pain/chronic-pain.html#note-1\">Chronic pain</a>"
                                + " <a href=\"references.html#ref-a2014\">1</a> <a href=\"references.html#ref-b2015\">2</a></div>")
                .contains("<h2 class=\"verdict-supported\">")
                .doesNotContain("note-3");
        assertThat(page.indexOf("verdict-supported")).isLessThan(page.indexOf("verdict-overstated"));
    }

    @Test
    void keepsUnreviewedPagesOutOfSearchEngines() {
        Baked baked = bake(sample());
        for (String page : new String[] {"index.html", "pain/chronic-pain.html", "glossary.html", "evidence.html"}) {
            assertThat(baked.file(page)).as(page).contains("noindex");
        }
        assertThat(baked.file("references.html")).doesNotContain("noindex");
        assertThat(baked.file("404.html")).contains("noindex").doesNotContain("canonical");
    }

    @Test
    void writesDatesInTheHandbooksLanguage() {
        assertThat(bake(sample()).file("pain/chronic-pain.html"))
                .contains("<time>November 2, 2026</time>")
                .contains("<time class=\"next\">soon</time>");
        assertThat(bake(sample().language("es-MX")).file("pain/chronic-pain.html"))
                .contains("<time>2 de noviembre de 2026</time>")
                .contains("<html lang=\"es-MX\" dir=\"ltr\">")
                .contains("ES Welcome to Living with pain");
    }

    @Test
    void usesEnglishTextsWhenTheThemeLacksTheLanguage() {
        assertThat(bake(sample().language("ar")).file("index.html"))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("Welcome to Living with pain");
    }

    @Test
    void replacesTextMarks() {
        assertThat(bake(sample()).file("index.html"))
                .contains("<p>Hello. clinic&#39;s phone number: not given yet</p>")
                .doesNotContain("hb-text");
    }

    @Test
    void linksFromThe404PageAtAnyDepth() {
        assertThat(bake(sample()).file("404.html"))
                .contains("href=\"/handbook/assets/handbook/css/handbook.css\"")
                .contains("href=\"/handbook/glossary.html\"");
        assertThat(bake(sample().baseUrl("https://example.org")).file("404.html"))
                .contains("href=\"/glossary.html\"");
        assertThat(bake(sample().baseUrl("")).file("404.html")).contains("href=\"glossary.html\"");
    }

    @Test
    void omitsCanonicalAddressesWithoutBaseUrl() {
        Baked baked = bake(sample().baseUrl(""));
        assertThat(baked.files().values()).noneMatch(text -> text.contains("canonical"));
        assertThat(baked.file("index.html")).doesNotContain("\"url\"");
    }

    @Test
    void worksInFoldersWithUnusualNames() {
        Path odd = folder.resolve("a, b ${user.home} \u00e9 #1");
        Baked baked = Baked.bake(Themes.tiny(), new Sample(odd.resolve("project")).build(), odd);
        assertThat(baked.files()).hasSize(12);
    }

    @Test
    void leavesNoFileThreadOrLocaleBehind() throws Exception {
        bake(sample());
        Locale locale = Locale.getDefault();
        int threads = Thread.activeCount();
        bake(sample());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("project");
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        assertThat(Locale.getDefault()).isEqualTo(locale);
    }
}
