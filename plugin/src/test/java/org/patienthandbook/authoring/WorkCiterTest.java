package org.patienthandbook.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.authoring.WorkCiter.Cited;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.loopback.RegistryStub;

class WorkCiterTest {

    private static final String NIESTERS = "\"author\":[{\"family\":\"Niesters\",\"given\":\"Marieke\"}],"
            + "\"container-title\":[\"British Journal\"],\"issued\":{\"date-parts\":[[2014,2]]},\"volume\":\"77\","
            + "\"page\":\"357-367\"";
    private static final String LIST = """
            # our sources
            - id: other2020   # the first one
              title: Another
              DOI: 10.1000/other

            # the end
            """;

    @TempDir
    private Path source;

    private RegistryStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new RegistryStub()
                .crossref(
                        "10.1111/bcp.12094",
                        "Ketamine for chronic pain: &lt;i&gt;risks&lt;/i&gt; &amp; benefits",
                        NIESTERS);
        Files.writeString(source.resolve("handbook.yml"), "title: T\nlanguage: en-US\n");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Cited cite(String doi, boolean offline) {
        return cite(doi, offline, CitationMode.AUTO);
    }

    private Cited cite(String doi, boolean offline, CitationMode mode) {
        LookupSettings lookup = new LookupSettings(mode, offline, Period.ofDays(30));
        return new WorkCiter(lookup, "american-medical-association", stub.registries(), line -> {})
                .cite(doi, source, source.getParent());
    }

    @Test
    void addsAWorkToTheListAndTheLock() throws IOException {
        Files.writeString(source.resolve("references.yml"), LIST);

        Cited cited = cite("https://doi.org/10.1111/BCP.12094", false);

        assertThat(cited.key()).isEqualTo("niesters2014");
        assertThat(cited.entry())
                .isEqualTo("Niesters M. Ketamine for chronic pain: risks & benefits. British Journal. 2014;77:357-367."
                        + " doi:10.1111/BCP.12094");
        assertThat(Files.readString(source.resolve("references.yml"))).isEqualTo(LIST + """

                - id: niesters2014
                  type: article-journal
                  title: "Ketamine for chronic pain: <i>risks</i> & benefits"
                  author:
                    - {family: Niesters, given: Marieke}
                  issued: {date-parts: [[2014, 2]]}
                  container-title: British Journal
                  volume: "77"
                  page: "357-367"
                  DOI: 10.1111/BCP.12094
                """);
        assertThat(Files.readString(source.resolve("references.lock.json")))
                .contains("\"niesters2014\"", "\"10.1111/bcp.12094\"", "\"verdict\": \"registered\"");
    }

    @Test
    void rejectsAWorkThatIsInTheListWithoutAQuery() {
        cite("10.1111/bcp.12094", false);
        stub.requests().clear();

        assertThatThrownBy(() -> cite("10.1111/BCP.12094", false))
                .isInstanceOf(HandbookException.class)
                .hasMessageContaining("'niesters2014'")
                .hasMessageContaining("already");
        assertThat(stub.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "references.json | [] ",
                "references.json | [{\"id\": \"a\", \"title\": \"T\"}]",
                "references.bib | @article{a, title = {T}}",
                "references.yml | []",
                "references.yml | references:~  - id: a~    title: T",
                "references.yml | - id: niesters2014~  title: T"
            })
    void addsAWorkToAListInEveryFormat(String name, String text) throws IOException {
        Files.writeString(source.resolve(name), text.replace('~', '\n'));

        Cited cited = cite("10.1111/bcp.12094", false);

        assertThat(cited.key()).isEqualTo(text.contains("niesters2014") ? "niesters2014a" : "niesters2014");
        assertThat(cited.file().getFileName()).hasToString(name);
        assertThat(Files.readString(source.resolve("references.lock.json"))).contains(cited.key());
    }

    @Test
    void restoresAListThatDoesNotEndWithItsItems() throws IOException {
        String list = "references:\n  - id: a\n    title: T\nother: 1\n";
        Files.writeString(source.resolve("references.yml"), list);

        assertThatThrownBy(() -> cite("10.1111/bcp.12094", false)).isInstanceOf(HandbookException.class);
        assertThat(source.resolve("references.yml")).hasContent(list);
        assertThat(source.resolve("references.lock.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"10.9999/nobody, is not registered", "rubbish, is not a DOI"})
    void rejectsADoiThatDoesNotExist(String doi, String why) {
        assertThatThrownBy(() -> cite(doi, false)).hasMessageContaining(why);
        assertThat(source.resolve("references.yml")).doesNotExist();
    }

    @Test
    void looksUpAWorkInFrozenMode() {
        assertThat(cite("10.1111/bcp.12094", false, CitationMode.FROZEN).key()).isEqualTo("niesters2014");
    }

    @Test
    void rejectsAWorkWhosePubMedIdIsInTheList() throws IOException {
        stub.pubmed("24245723", "10.1111/bcp.12094", "<Article><ArticleTitle>Ketamine</ArticleTitle></Article>");
        String list = "- id: mine\n  title: Ketamine for chronic pain\n  PMID: 'PMID: 24245723'\n";
        Files.writeString(source.resolve("references.yml"), list);

        assertThatThrownBy(() -> cite("10.1111/bcp.12094", false))
                .hasMessage("'mine' at " + source.getFileName() + "/references.yml:1 already has the PMID 24245723");
        assertThat(source.resolve("references.yml")).hasContent(list);
    }

    @Test
    void warnsOfAWorkThatItsAgencyDoesNotDescribe() {
        stub.registered("10.1393/b", "mEDRA");

        assertThat(cite("10.1393/b", false).warnings())
                .containsExactly(
                        "the DOI is registered, but mEDRA does not describe the work: add its type, title, authors"
                                + " and year to the list by hand");
    }

    @Test
    void writesThePubMedIdToBibtex() throws IOException {
        stub.pubmed("24245723", "10.1111/bcp.12094", "<Article><ArticleTitle>Ketamine</ArticleTitle></Article>");
        Files.writeString(source.resolve("references.bib"), "@article{a, title = {T}}");
        cite("10.1111/bcp.12094", false);

        assertThat(source.resolve("references.bib")).content().contains("pmid = {24245723}");
    }

    @Test
    void addsNothingWithoutANetwork() {
        assertThatThrownBy(() -> cite("10.1111/bcp.12094", true)).hasMessageContaining("without a network");
        stub.close();
        assertThatThrownBy(() -> cite("10.1111/bcp.12094", false)).hasMessageContaining("could not be looked up");
        assertThat(source.resolve("references.yml")).doesNotExist();
    }
}
