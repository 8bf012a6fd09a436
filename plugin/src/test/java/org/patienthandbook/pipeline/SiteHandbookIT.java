package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.registry.Registries;

/** Bakes the handbook in {@code site/} once, offline, into {@code target/handbook}, and checks its pages. */
class SiteHandbookIT {

    private static final Path SITE = Path.of("../site").toAbsolutePath().normalize();
    private static final Path SOURCE = SITE.resolve("src/handbook");
    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final Path OUTPUT = BUILD.resolve("handbook");
    private static final List<String> GENERATED =
            List.of("404.html", "evidence.html", "glossary.html", "references.html");

    private static BuildResult result;
    private static PublishedSite site;

    @BeforeAll
    static void bake() throws IOException {
        BuildSettings.Folders folders =
                new BuildSettings.Folders(SITE, SOURCE, BUILD, OUTPUT, BUILD.resolve("handbook-reports"));
        BuildSettings settings = OfflineSettings.of(
                folders,
                FailurePolicy.DEFAULT,
                OfflineSettings.NO_HANDOUTS,
                new BuildSettings.Resources(BUILD.resolve("handbook-cache"), 2));
        result = HandbookBuild.of(settings, Registries.of(new Registry()), line -> {})
                .run(settings);
        assertThat(result.stopped()).isEmpty();
        assertThat(Project.console(result.findings()).stream().filter(line -> line.startsWith("[ERROR]")))
                .isEmpty();
        site = new PublishedSite(OUTPUT, "/handbook/");
    }

    static Stream<String> pages() {
        return site.pages().keySet().stream();
    }

    /** The pages that authors wrote. */
    static Stream<String> written() {
        return pages().filter(page -> !GENERATED.contains(page));
    }

    private static List<String> texts(String page, String css) {
        Element body = site.page(page).selectFirst("main .body").clone();
        body.select("sup.citation").remove();
        return body.select(css).eachText();
    }

    /** Splits a text into sentences. Decimal points and the abbreviations in these texts do not end a sentence. */
    private static List<String> sentences(String text) {
        return Stream.of(text.split("(?<!\\b(?:Dr|Mr|Ms|vs|no|No|e\\.g|i\\.e|[A-Z])\\.)(?<=[.!?][\"”)]?)\\s+"))
                .filter(sentence -> sentence.matches(".*\\p{L}.*"))
                .toList();
    }

    private static int words(String text) {
        Matcher matcher =
                Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'][\\p{L}\\p{N}]+)*").matcher(text);
        return (int) matcher.results().count();
    }

    @Test
    void hasSixteenPagesWithoutErrors() {
        assertThat(result.failed()).isFalse();
        assertThat(result.count(Severity.ERROR)).isZero();
        assertThat(written()).hasSize(16).contains("index.html");
        assertThat(site.pages()).containsKeys(GENERATED.toArray(String[]::new));
        assertThat(result.counts().pages()).isEqualTo(site.pages().size());
        assertThat(OUTPUT)
                .isDirectoryContaining("glob:**/sitemap.xml")
                .isDirectoryContaining("glob:**/robots.txt")
                .isDirectoryContaining("glob:**/references.json");
    }

    @Test
    void hasNoDeadLinksImagesStylesOrScripts() {
        assertThat(site.dead()).isEmpty();
    }

    @Test
    void sendsNoRequestsToOtherHosts() {
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoDuplicateIds(String page) {
        assertThat(site.page(page).select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasATitleADescriptionAndALanguageButNoInternalMarkup(String page) throws IOException {
        Document document = site.page(page);
        assertThat(document.title()).isNotBlank().endsWith("Living with long-lasting pain");
        assertThat(document.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(document.selectFirst("html").attr("lang")).isEqualTo("en-US");
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("main")).hasSize(1);
        assertThat(Files.readString(OUTPUT.resolve(page))).doesNotContain("hb-", "data-hb", "${", "<#");
    }

    @ParameterizedTest
    @MethodSource("written")
    void marksUnreviewedPagesAsDrafts(String page) {
        Document document = site.page(page);
        assertThat(document.select("main .banner").text()).startsWith("This page is a draft.");
        assertThat(document.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(document.select("main .body").text())
                .as("a review ends the banner, and nothing else may go on saying so")
                .doesNotContain("This page is a draft.");
    }

    @Test
    void hasDifferentTitlesAndDescriptions() {
        assertThat(pages().map(page -> site.page(page).title())).doesNotHaveDuplicates();
        assertThat(written()
                        .map(page ->
                                site.page(page).select("meta[name=description]").attr("content")))
                .doesNotHaveDuplicates();
    }

    @Test
    void explainsEachTermInAtMostTwentyFiveWords() {
        List<Element> entries = site.page("glossary.html").select(".glossary-entry");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(
                                words(entry.select(".glossary-definition").text()))
                        .as(entry.id())
                        .isBetween(3, 25));
    }

    @ParameterizedTest
    @MethodSource("written")
    void keepsSentencesAndParagraphsShort(String page) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : texts(page, "p:not(.card-title):not(.title):not([class^=evidence]), li:not(:has(p))")) {
            List<String> those = sentences(paragraph);
            assertThat(those).as(paragraph).hasSizeLessThanOrEqualTo(5);
            sentences.addAll(those);
        }
        double average =
                sentences.stream().mapToInt(SiteHandbookIT::words).average().orElse(0);
        assertThat(average)
                .as("average length of " + sentences.size() + " sentences")
                .isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("written")
    void saysThatTheUseOfKetamineIsOffLabel(String page) {
        String text = site.page(page).select("main h1, main .body").text();
        if (text.matches("(?is).*\\bketamine\\b.*")
                && text.matches(
                        "(?is).*\\b(fibromyalgia|migraines?|complex regional pain syndrome|CRPS|depression)\\b.*")) {
            assertThat(site.page(page).select(".off-label")).isNotEmpty();
        }
    }

    @Test
    void numbersAReferenceTheSameEverywhere() {
        Document list = site.page("references.html");
        List<String> wrong = new ArrayList<>();
        pages().forEach(page -> site.page(page)
                .select("sup.citation a[href*=#ref-]")
                .forEach(link -> {
                    String id = link.attr("href").replaceFirst(".*#", "");
                    Element entry = list.getElementById(id);
                    String number = link.ownText().strip();
                    if (entry == null || !number.equals(entry.attr("value"))) {
                        wrong.add(page + " " + id + " " + number);
                    }
                }));
        assertThat(wrong).isEmpty();
    }
}
