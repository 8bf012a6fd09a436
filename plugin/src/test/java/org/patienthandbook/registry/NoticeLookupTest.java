package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.RegistryServer.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.source.SourceLocation;

/** What was published about works, their later versions, and DOIs that are suggested. */
class NoticeLookupTest extends WorkLookups {

    @Test
    void noticesOfAllSourcesAreJoinedAndTheWorkItselfIsNone() throws IOException {
        stub.crossref(
                "10.1000/x",
                "Colitis",
                "\"updated-by\":["
                        + "{\"DOI\":\"10.1000/n1\",\"type\":\"correction\",\"source\":\"publisher\","
                        + "\"updated\":{\"date-parts\":[[2004,3,6]]}},"
                        + "{\"DOI\":\"10.1000/N1\",\"type\":\"correction\",\"source\":\"retraction-watch\"},"
                        + "{\"DOI\":\"10.1000/n2\",\"type\":\"expression_of_concern\",\"source\":\"retraction-watch\"},"
                        + "{\"DOI\":\"10.1000/X\",\"type\":\"new_version\",\"source\":\"publisher\"}]");
        stub.pubmed(
                "5",
                "10.1000/x",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionIn\"><RefSource>L.</RefSource>"
                        + "<PMID Version=\"1\">6</PMID></CommentsCorrections><CommentsCorrections RefType=\"CommentIn\">"
                        + "<PMID Version=\"1\">7</PMID></CommentsCorrections></CommentsCorrectionsList>");
        stub.pubmed("6", "10.1000/n1", "");

        WorkEvidence work = auto(List.of(reference("x", "DOI", "10.1000/x"))).work("x");

        assertThat(work.notices())
                .satisfiesExactly(
                        notice -> {
                            assertThat(notice.type()).isEqualTo(NoticeType.RETRACTION);
                            assertThat(notice.name()).isEqualTo("10.1000/n1");
                            assertThat(notice.date()).isEqualTo("2004-03-06");
                            assertThat(notice.sources())
                                    .containsExactly("crossref/publisher", "crossref/retraction-watch", "pubmed");
                        },
                        notice -> assertThat(notice.type()).isEqualTo(NoticeType.EXPRESSION_OF_CONCERN));
        assertThat(work.newerVersion()).isEmpty();
        assertThat(lock()).contains("\"pmid\": \"5\"");
    }

    @Test
    void whatOneRegistryReportedStaysWhileItIsSilent() throws IOException {
        stub.pubmed(
                "5",
                "10.1111/a",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"ErratumIn\"><PMID>6</PMID></CommentsCorrections>"
                        + "</CommentsCorrectionsList>");
        stub.pubmed("6", "", "");
        auto(THREE);
        stub.failing("/pubmed", page(503, "text/plain", ""));

        Evidence evidence = lookUp(CitationMode.REFRESH, TODAY.plusDays(1), THREE);

        assertThat(evidence.work("a").notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.name()).isEqualTo("PMID 6"));
    }

    @Test
    void articlesThatAreTooLongTogetherAreAskedForApart() {
        stub.crossref("10.1111/b", "Another", AUTHOR)
                .pubmed("5", "10.1111/a", "")
                .pubmed("6", "10.1111/b", "");
        stub.failing("/pubmed/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id=5,6", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3; i++) {
                exchange.getResponseBody().write(blanks);
            }
            exchange.close();
        });

        auto(List.of(reference("a", "DOI", "10.1111/a"), reference("b", "DOI", "10.1111/b")));

        assertThat(stub.requests())
                .anyMatch(request -> request.contains("&id=5&"))
                .anyMatch(request -> request.contains("&id=6&"));
        assertThat(said).noneMatch(line -> line.startsWith("PubMed did not say"));
    }

    @Test
    void aNoticeWithoutANumberIsKnownByTheDoiInItsPlace() {
        stub.pubmed(
                "5",
                "10.1111/a",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"ErratumIn\">"
                        + "<RefSource>Pain. 2020 Nov 17;161(12):1. doi: 10.1097/J.pain.0001.</RefSource>"
                        + "</CommentsCorrections><CommentsCorrections RefType=\"ErratumIn\"><RefSource>Pain. 2020</RefSource>"
                        + "</CommentsCorrections></CommentsCorrectionsList>");

        assertThat(auto(THREE).work("a").notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.name()).isEqualTo("10.1097/j.pain.0001"));
    }

    @Test
    void aLaterIssueOfAReviewIsFoundByItsNumber() {
        stub.crossref("10.1002/14651858.CD015373", "Ketamine and other antagonists", "");
        stub.crossref("10.1002/14651858.cd015373.pub2", "Ketamine and other antagonists", "");

        WorkEvidence work = auto(List.of(reference("p", "DOI", "10.1002/14651858.CD015373")))
                .work("p");

        assertThat(work.newerVersion())
                .hasValue(new NewerVersion(
                        NewerVersion.Kind.UPDATE,
                        Optional.of(new Doi("10.1002/14651858.CD015373.pub2")),
                        Optional.empty()));
    }

    @Test
    void aLaterIssueThatOnlyPubMedKnowsIsFoundToo() {
        stub.crossref("10.1002/14651858.CD000001", "A review", "");
        stub.pubmed(
                "1",
                "10.1002/14651858.CD000001",
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"UpdateIn\"><PMID>2</PMID></CommentsCorrections>"
                        + "</CommentsCorrectionsList>");

        WorkEvidence work = auto(List.of(reference("p", "DOI", "10.1002/14651858.CD000001")))
                .work("p");

        assertThat(work.newerVersion().map(NewerVersion::name)).hasValue("PMID 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Resveratrol increases glutamate uptake, de Almeida, 2007, journal-article, true",
        "Resveratrol increases glutamate intake in rats, de Almeida, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, dos Santos, 2007, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2010, journal-article, false",
        "Resveratrol increases glutamate uptake, de Almeida, 2007, component, false"
    })
    void aDoiIsSuggestedOnlyWhereAllAgrees(ArgumentsAccessor row) {
        stub.finding(item("10.1007/s1", row.getString(0), row.getString(1), row.getString(2) + "|" + row.getString(3)));
        boolean suggested = row.getBoolean(4);

        assertThat(auto(List.of(withoutDoi())).work("r").suggestion().isPresent())
                .isEqualTo(suggested);
    }

    @Test
    void ofTwoWorksThatAgreeNoneIsSuggestedAndCopiesDoNotCount() {
        String title = "Resveratrol increases glutamate uptake";
        stub.finding(
                item("10.65215/copy", title, "de Almeida", "2007|journal-article"),
                item("10.1007/s1", title, "de Almeida", "2007|journal-article"));
        assertThat(auto(List.of(withoutDoi()))
                        .work("r")
                        .suggestion()
                        .orElseThrow()
                        .doi())
                .isEqualTo(new Doi("10.1007/s1"));

        stub.finding(item("10.1007/s2", title, "Almeida", "2006|journal-article"));
        assertThat(lookUp(CitationMode.REFRESH, TODAY, List.of(withoutDoi()))
                        .work("r")
                        .suggestion())
                .isEmpty();
    }

    private static NumberedReference withoutDoi() {
        SourceLocation place = new SourceLocation("references.yml", 1);
        Map<String, Object> fields = Map.of(
                "type",
                "article-journal",
                "title",
                "Resveratrol increases glutamate uptake",
                "author",
                List.of(Map.of("family", "Almeida", "non-dropping-particle", "de")),
                "issued",
                Map.of("date-parts", List.of(List.of(2007))));
        return new NumberedReference(
                1, new Reference("r", fields, Optional.empty(), place, 1, place, List.of()), "", List.of());
    }

    /** A work as a search has it; year and type are parted by a bar. */
    private static String item(String doi, String title, String author, String yearAndType) {
        String[] parts = yearAndType.split("\\|", -1);
        return "{\"DOI\":\"" + doi + "\",\"title\":[\"" + title + "\"],\"author\":[{\"family\":\"" + author
                + "\",\"given\":\"L\"}],\"issued\":{\"date-parts\":[[" + parts[0] + "]]},\"type\":\"" + parts[1]
                + "\"}";
    }
}
