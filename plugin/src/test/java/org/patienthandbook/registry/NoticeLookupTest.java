package org.patienthandbook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.page;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkEvidence;

class NoticeLookupTest extends WorkLookups {

    @Test
    void joinsTheNoticesOfAllRegistries() throws IOException {
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
    void keepsNoticesOfARegistryThatDoesNotAnswer() throws IOException {
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
    void findsALaterVersionThatOnlyPubMedKnows() {
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

    @Test
    void suggestsTheDoiOfAnArticleThatTheAuthorNamesByItsPubMedId() {
        stub.pubmed("5", "10.1111/a", "<Article><ArticleTitle>Ketamine for pain</ArticleTitle></Article>");

        Evidence evidence = auto(List.of(
                reference("same", "PMID", "PMID: 005", "title", "Ketamine for pain"),
                reference("other", "PMID", "5", "title", "Mindfulness for low back pain")));

        assertThat(evidence.work("same").suggestion().map(DoiSuggestion::doi)).contains(new Doi("10.1111/a"));
        assertThat(evidence.work("other").suggestion()).isEmpty();
    }
}
