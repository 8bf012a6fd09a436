package org.patienthandbook.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.output.Sample;
import org.patienthandbook.output.html.Baked;
import org.patienthandbook.output.html.Themes;

class StructuredDataTest {

    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Sample sample() {
        return new Sample(folder.resolve("project"));
    }

    private JsonNode graph(Sample sample, String page) throws Exception {
        Matcher matcher =
                SCRIPT.matcher(Baked.bake(Themes.tiny(), sample.build(), folder).file(page));
        assertThat(matcher.find()).isTrue();
        JsonNode data = JsonMapper.builder().build().readTree(matcher.group(1));
        assertThat(data.get("@context").asText()).isEqualTo("https://schema.org");
        return data.get("@graph");
    }

    @Test
    void describesAnAuthoredPage() throws Exception {
        JsonNode page = graph(sample(), "pain/chronic-pain.html").get(0);
        assertThat(page)
                .hasToString("{\"@type\":\"MedicalWebPage\",\"name\":\"Chronic pain\","
                        + "\"description\":\"Pain that lasts longer than three months.\",\"inLanguage\":\"en-US\","
                        + "\"url\":\"https://example.org/handbook/pain/chronic-pain.html\","
                        + "\"about\":{\"@type\":\"MedicalCondition\",\"name\":\"Chronic pain\"},"
                        + "\"audience\":{\"@type\":\"MedicalAudience\",\"audienceType\":\"Patient\"},"
                        + "\"dateModified\":\"2026-11-02\","
                        + "\"isPartOf\":{\"@type\":\"WebSite\",\"name\":\"Living with pain\","
                        + "\"url\":\"https://example.org/handbook/index.html\"},"
                        + "\"citation\":[{\"@type\":\"ScholarlyArticle\",\"name\":\"Work a2014\","
                        + "\"sameAs\":\"https://doi.org/10.1111/bcp.12094\"},"
                        + "{\"@type\":\"CreativeWork\",\"name\":\"Work b2015\"}]}");
    }

    @Test
    void namesThePublisherOnlyWhenThereIsOne() throws Exception {
        assertThat(graph(sample().clinic("Example Clinic"), "index.html")
                        .get(0)
                        .at("/publisher/name")
                        .asText())
                .isEqualTo("Example Clinic");
        assertThat(graph(sample(), "index.html").get(0).has("publisher")).isFalse();
    }

    @Test
    void omitsADateThatIsNotADate() throws Exception {
        assertThat(graph(sample().painRevdate("last week"), "pain/chronic-pain.html")
                        .get(0)
                        .has("dateModified"))
                .isFalse();
    }

    @Test
    void neverClaimsAReview() {
        assertThat(Baked.bake(Themes.tiny(), sample().clinic("Example Clinic").build(), folder)
                        .files()
                        .values())
                .noneMatch(text -> text.contains("reviewedBy") || text.contains("lastReviewed"));
    }

    @Test
    void describesTheGlossary() throws Exception {
        JsonNode glossary = graph(sample(), "glossary.html").get(0);
        assertThat(glossary.get("@type").asText()).isEqualTo("DefinedTermSet");
        assertThat(glossary.get("hasDefinedTerm").get(0))
                .hasToString("{\"@type\":\"DefinedTerm\",\"name\":\"nociceptor\",\"alternateName\":[\"pain sensor\"],"
                        + "\"description\":\"A nerve ending.\","
                        + "\"url\":\"https://example.org/handbook/glossary.html#term-nociceptor\"}");
    }

    @Test
    void describesTheBreadcrumb() throws Exception {
        assertThat(graph(sample(), "pain/chronic-pain.html").get(1))
                .hasToString(
                        "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,"
                                + "\"name\":\"Home\",\"item\":\"https://example.org/handbook/index.html\"},"
                                + "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Chronic pain\","
                                + "\"item\":\"https://example.org/handbook/pain/chronic-pain.html\"}]}");
    }

    @Test
    void escapesTextsInTheScriptElement() throws Exception {
        String hostile = "</script><script>alert(\"1\")</script>&amp; '\u2028\u2029";
        Sample sample =
                sample().painTitle(hostile).clinic(hostile).title(hostile).termName(hostile);
        for (String page : new String[] {"index.html", "pain/chronic-pain.html", "glossary.html", "references.html"}) {
            JsonNode data = graph(sample, page).get(0);
            assertThat(data.at("/publisher/name").asText()).isEqualTo(hostile);
        }
        assertThat(graph(sample, "pain/chronic-pain.html").get(0).get("name").asText())
                .isEqualTo(hostile);
    }

    @Test
    void escapesTextsInThePage() {
        String hostile = "<script>alert(\"1\")</script> & 'x'";
        Sample sample =
                sample().painTitle(hostile).clinic(hostile).title(hostile).termName(hostile);
        Baked.bake(Themes.tiny(), sample.build(), folder).files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                String page = SCRIPT.matcher(text).replaceAll("");
                assertThat(page).as(path).doesNotContain("<script>", "\"1\"", " & ", "'x'");
                assertThat(page)
                        .as(path)
                        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;");
            }
        });
    }
}
