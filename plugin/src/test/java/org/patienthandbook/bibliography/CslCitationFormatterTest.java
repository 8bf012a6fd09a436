package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceScanner;

class CslCitationFormatterTest {

    @TempDir
    private Path folder;

    private List<NumberedReference> references(String yaml) throws IOException {
        Files.writeString(folder.resolve("references.yml"), yaml);
        var outcome = new BibliographyReader().read(new SourceScanner(folder).scan(folder));
        assertThat(outcome.findings()).isEmpty();
        List<NumberedReference> numbered = new ArrayList<>();
        for (Reference reference : outcome.value().references()) {
            numbered.add(new NumberedReference(numbered.size() + 1, reference, "", List.of()));
        }
        return numbered;
    }

    private static List<String> format(String style, String language, List<NumberedReference> references) {
        return new CslCitationFormatter()
                .format(references, style, Locale.forLanguageTag(language)).stream()
                        .map(NumberedReference::html)
                        .toList();
    }

    private String ama(String yaml) throws IOException {
        return format(CitationFormatter.DEFAULT_STYLE, "en-US", references(yaml))
                .get(0);
    }

    @Test
    void formatsAnArticleInTheDefaultStyle() throws IOException {
        String html = ama("""
                - id: voute2023
                  type: article-journal
                  title: Assessment of Initial Depressive State and Pain Relief With Ketamine
                  author:
                    - {family: Voute, given: Marion}
                    - {family: Pickering, given: Gisèle}
                  container-title: JAMA Network Open
                  container-title-short: JAMA Netw Open
                  issued: {date-parts: [[2023]]}
                  volume: "6"
                  issue: "5"
                  page: e2314406
                  DOI: https://doi.org/10.1001/jamanetworkopen.2023.14406
                """);

        assertThat(html)
                .isEqualTo(
                        "Voute M, Pickering G. Assessment of Initial Depressive State and Pain Relief With Ketamine."
                                + " <em>JAMA Netw Open</em>. 2023;6(5):e2314406. <a"
                                + " href=\"https://doi.org/10.1001/jamanetworkopen.2023.14406\">doi:10.1001/jamanetworkopen.2023.14406</a>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    author: [{family: Wakefield, given: AJ}] | Wakefield AJ. T.
                    author: [{family: Peres, given: MFP}] | Peres MFP. T.
                    author: [{family: Peres, given: M. F. P.}] | Peres MFP. T.
                    author: [{family: Treede, given: Rolf-Detlef}] | Treede RD. T.
                    author: [{family: Almeida, given: L. M. V., non-dropping-particle: de}] | de Almeida LMV. T.
                    author: [{family: A, given: B}, {literal: et al.}] | A B, et al. T.
                    author: [{literal: "R&D <Group>"}] | R&amp;D &lt;Group&gt;. T.
                    author: [{family: O'Connell, given: Neil E.}] | O’Connell NE. T.
                    issued: 2023, container-title: Pain, page: CD015373, volume: 2023, issue: 3 | T. <em>Pain</em>. 2023;2023(3):CD015373.
                    issued: 2023, container-title: Pain, article-number: "9724371", volume: 2 | T. <em>Pain</em>. 2023;2:9724371.
                    issued: 2011, container-title: Anesthesia & Analgesia | T. <em>Anesthesia &amp; Analgesia</em>. Published online 2011.
                    container-title: Pain | T. <em>Pain</em>.
                    """, quoteCharacter = '`')
    void worksAroundDefectsOfCiteproc(String fields, String html) throws IOException {
        assertThat(ama("- {id: a, type: article-journal, title: T, " + fields + "}\n"))
                .isEqualTo(html);
    }

    @Test
    void keepsTheMarkupOfATitleAndEscapesTheRest() throws IOException {
        String html = ama(
                "- {id: a, type: article-journal, title: 'Ketamine & <i>in vivo</i> H<sub>2</sub>O a < b <script>x</script> \"q\" <b>open'}\n");

        assertThat(html)
                .isEqualTo("Ketamine &amp; <em>in vivo</em> H<sub>2</sub>O a &lt; b &lt;script&gt;x&lt;/script&gt; “q”"
                        + " &lt;b&gt;open.");
    }

    @Test
    void keepsTheMarkupOfATitleInItalicsAndTitleCase() throws IOException {
        assertThat(
                        ama(
                                "- {id: a, type: book, title: 'The <i>pain</i> book', edition: 2, publisher: P, issued: 2011}\n"))
                .isEqualTo("<em>The <em>Pain</em> Book</em>. 2nd ed. P; 2011.");
    }

    @Test
    void linksTheAddressOfAWorkWithoutADoi() throws IOException {
        String html = ama("""
                - id: apa2020
                  type: webpage
                  title: Chronic Pain
                  author: [{literal: American Psychiatric Association}]
                  issued: 2020-11-13
                  accessed: 2026-11-22
                  URL: https://example.org/?a=b&c="d"
                """);

        assertThat(html)
                .isEqualTo(
                        "American Psychiatric Association. Chronic Pain. November 13, 2020. Accessed November 22, 2026. <a"
                                + " href=\"https://example.org/?a=b&amp;c=&quot;d&quot;\">https://example.org/?a=b&amp;c=&quot;d&quot;</a>");
    }

    @Test
    void doesNotLinkAnUnsafeAddress() throws IOException {
        assertThat(ama("- {id: a, type: webpage, title: T, URL: 'javascript:alert(1)'}\n"))
                .contains("javascript:alert(1)")
                .doesNotContain("<a");
    }

    @Test
    void encodesTheLinkOfADoiButNotItsText() throws IOException {
        assertThat(
                        ama(
                                "- {id: a, type: article-journal, title: T, URL: 'https://example.org', DOI: '10.1002/(SICI)1<2:AID>3.0.CO;2-A'}\n"))
                .isEqualTo("T. <a href=\"https://doi.org/10.1002/(SICI)1%3C2%3AAID%3E3.0.CO%3B2-A\">"
                        + "doi:10.1002/(SICI)1&lt;2:AID&gt;3.0.CO;2-A</a>");
    }

    @Test
    void doesNotLinkAMalformedDoi() throws IOException {
        assertThat(ama("- {id: a, type: article-journal, title: T, DOI: 'not <known>'}\n"))
                .isEqualTo("T. doi:not &lt;known&gt;");
    }

    @Test
    void replacesAnEmptyEntry() throws IOException {
        List<NumberedReference> references = references(
                "- {id: a, DOI: 10.1111/a}\n- {id: b}\n- {id: c, type: article-journal, URL: 'https://example.org'}\n");

        assertThat(format(CitationFormatter.DEFAULT_STYLE, "en-US", references))
                .containsExactly(
                        "<a href=\"https://doi.org/10.1111/a\">doi:10.1111/a</a>",
                        "b",
                        "<a href=\"https://example.org\">https://example.org</a>");
    }

    @Test
    void keepsTheOrderInASortingStyle() throws IOException {
        List<NumberedReference> references = references("""
                - {id: z, type: book, title: Zz, author: [{family: Z, given: A}], DOI: 10.1111/z}
                - {id: a, type: book, title: Aa, author: [{family: Z, given: A}]}
                """);

        List<String> entries = format("apa", "en-US", references);

        assertThat(entries.get(0))
                .contains("Zz")
                .contains("<a href=\"https://doi.org/10.1111/z\">https://doi.org/10.1111/z</a>");
        assertThat(entries.get(1)).startsWith("Z, A.").contains("Aa");
    }

    @ParameterizedTest
    @CsvSource({
        "es-ES,22 de noviembre de 2026",
        "es,22 de noviembre de 2026",
        "es-US,22 de noviembre de 2026",
        "de-DE,22 November 2026",
        "xx,November 22",
        "en,November 22"
    })
    void formatsDatesInTheLanguage(String language, String date) throws IOException {
        List<NumberedReference> references =
                references("- {id: a, type: webpage, title: T, accessed: 2026-11-22, URL: 'https://example.org'}\n");

        assertThat(format(CitationFormatter.DEFAULT_STYLE, language, references).get(0))
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense,there is no citation style",
        "../secret,there is no citation style",
        "'',there is no citation style",
        "bluebook-law-review,has no reference list"
    })
    void rejectsAnUnusableStyle(String style, String message) throws IOException {
        List<NumberedReference> references = references("- {id: a}\n");

        assertThatThrownBy(() -> format(style, "en-US", references))
                .isInstanceOfSatisfying(HandbookException.class, failure -> {
                    assertThat(failure).hasMessageContaining(message).hasMessageContaining(style);
                    assertThat(failure.hint().orElseThrow()).contains("american-medical-association");
                });
    }

    @Test
    void usesTheStyleThatADependentStyleRefersTo() throws IOException {
        assertThat(format("italian-journal-of-pediatrics", "en-US", references("- {id: a, type: book, title: T}\n"))
                        .get(0))
                .contains("T");
    }

    @Test
    void loadsNoStyleWithoutReferences() {
        assertThat(format("nonsense", "en-US", List.of())).isEmpty();
    }

    @Test
    void needsNoContextClassLoaderAndPrintsNothing() throws IOException {
        List<NumberedReference> references = references("- {id: a, type: book, title: T}\n");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(format(CitationFormatter.DEFAULT_STYLE, "en-US", references))
                    .containsExactly("<em>T</em>.");
        } finally {
            System.setOut(console);
            Thread.currentThread().setContextClassLoader(loader);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
