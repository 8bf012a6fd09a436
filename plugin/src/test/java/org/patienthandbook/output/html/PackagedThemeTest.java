package org.patienthandbook.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.output.Sample;

/** Bakes the sample handbook with the theme that comes with the plugin. */
class PackagedThemeTest {

    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x'";

    @TempDir
    private Path folder;

    private Baked bake(Sample sample) {
        return Baked.bake(HtmlOutput.class.getClassLoader(), sample.build(), folder);
    }

    private Sample sample() {
        return new Sample(folder.resolve("project"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US", "de"})
    void bakesEveryPage(String language) {
        Baked baked = bake(sample().language(language));
        assertThat(baked.files())
                .containsKeys(
                        "404.html",
                        "assets/handbook/css/handbook.css",
                        "conditions/crps.html",
                        "evidence.html",
                        "glossary.html",
                        "index.html",
                        "pain/chronic-pain.html",
                        "references.html");
        assertThat(pages(baked)).isNotEmpty().allSatisfy(page -> {
            assertThat(page.html()).doesNotContain("hb-text", "${");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.selectFirst("meta[name=description]").attr("content"))
                    .isNotBlank();
            assertThat(page.select("meta[name=generator][content=Patient Handbook]"))
                    .hasSize(1);
        });
    }

    /** Without a base address, links on the 404 page are relative, too. */
    @Test
    void linksOnlyToExistingTargets() {
        Baked baked = bake(sample().baseUrl(""));
        List<String> broken = new ArrayList<>();
        for (Document page : pages(baked)) {
            for (Element element : page.select("[href], [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!URI.create(link).isAbsolute() && !isThere(baked, page.location(), link)) {
                    broken.add(page.location() + " -> " + link);
                }
            }
        }
        // the sample's own bodies do not hold every anchor that its citations, words and notes name
        assertThat(broken).allMatch(link -> link.matches(".*#(cite-|note-|what|why|help).*"));
    }

    @Test
    void publishesEveryFileThatItsStyleSheetUses() {
        Baked baked = bake(sample());
        Matcher matcher = URL.matcher(baked.file("assets/handbook/css/handbook.css"));
        while (matcher.find()) {
            if (!matcher.group(1).startsWith("data:")) {
                assertThat(baked.files())
                        .containsKey(URI.create("assets/handbook/css/handbook.css")
                                .resolve(matcher.group(1))
                                .getPath());
            }
        }
    }

    @Test
    void hidesNavigationAndShowsAddressesInPrint() {
        String css = bake(sample()).file("assets/handbook/css/handbook.css");
        String print = css.substring(css.indexOf("@media print"));
        assertThat(print).contains(".main a[href^=\"http\"]::after", "content: \" (\" attr(href) \")\"");
        Matcher hidden = Pattern.compile("([^{}]*)\\{\\s*display: none;").matcher(print);
        assertThat(hidden.find()).isTrue();
        assertThat(hidden.group(1))
                .contains(".navigation", ".breadcrumb", ".pager", ".toc", ".skip-link", ".kind-page .handouts")
                .doesNotContain(".words", ".card", ".evidence-note", ".banner");
    }

    @Test
    void showsAClaimAboveWhatStudiesFound() {
        Document page = page(bake(sample()), "evidence.html");
        Element note = page.selectFirst(".evidence-note.claim:has(.claim-part)");
        assertThat(note.text())
                .startsWith("What you may hear It cures Home. What studies found Research says otherwise");
        assertThat(page.select(".claim-part")).hasSize(1);
        assertThat(page.select(".evidence-note:not(.claim) .evidence-label").eachText())
                .containsOnly("What the research says");
    }

    @Test
    void showsACrisisLineOnlyWhenThereIsOne() {
        String call = ".footer-number a[href=tel:988]";
        assertThat(page(bake(sample()), "index.html").select(call)).isEmpty();
        Document page = page(bake(sample().crisis("Lifeline & Chat", "988")), "index.html");
        assertThat(page.select(call).text()).isEqualTo("Call 988");
        assertThat(page.select(".footer-emergency").text()).contains("In a mental health crisis", "Lifeline & Chat");
    }

    @Test
    void makesNoRequestToAnotherHost() {
        for (Document page : pages(bake(sample()))) {
            assertThat(page.select("[src^=http], link[href^=http]:not([rel=canonical]), [src^=//], link[href^=//]"))
                    .as(page.location())
                    .isEmpty();
        }
    }

    @Test
    void escapesEveryText() {
        Sample sample =
                sample().painTitle(HOSTILE).clinic(HOSTILE).title(HOSTILE).termName(HOSTILE);
        for (Document page : pages(bake(sample))) {
            assertThat(page.select("script:not([src]):not([type])"))
                    .as(page.location())
                    .isEmpty();
            assertThat(page.outerHtml()).as(page.location()).contains("alert(");
        }
    }

    @Test
    void keepsUnreviewedPagesOutOfSearchEngines() {
        for (Document page : pages(bake(sample()))) {
            boolean listed = page.location().equals("references.html");
            assertThat(page.select("meta[name=robots][content~=noindex]").isEmpty())
                    .as(page.location())
                    .isEqualTo(listed);
        }
    }

    private static Document page(Baked baked, String file) {
        return Jsoup.parse(baked.file(file), file);
    }

    private static List<Document> pages(Baked baked) {
        return baked.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> Jsoup.parse(file.getValue(), file.getKey()))
                .toList();
    }

    private static boolean isThere(Baked baked, String page, String link) {
        URI target = URI.create(page).resolve(link);
        String path = target.getPath().isEmpty() ? page : target.getPath();
        if (!baked.files().containsKey(path)) {
            return false;
        }
        return target.getFragment() == null
                || Jsoup.parse(baked.file(path)).getElementById(target.getFragment()) != null;
    }
}
