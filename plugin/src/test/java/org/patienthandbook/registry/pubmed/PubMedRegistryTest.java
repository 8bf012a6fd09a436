package org.patienthandbook.registry.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Answered;

class PubMedRegistryTest {

    private RegistryStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new RegistryStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private List<PubMedArticle> articles(String... ids) {
        Reply<List<PubMedArticle>> reply = stub.pubMedRegistry().articles(List.of(ids));
        return reply instanceof Answered<List<PubMedArticle>> answered ? answered.value() : List.of();
    }

    private static String links(String... links) {
        return "<CommentsCorrectionsList>" + String.join("", links) + "</CommentsCorrectionsList>";
    }

    private static String link(String type, String content) {
        return "<CommentsCorrections RefType=\"" + type + "\">" + content + "</CommentsCorrections>";
    }

    @Test
    void findsTheIdsOfDois() {
        stub.pubmed("5", "10.1111/a", "");

        assertThat(stub.pubMedRegistry().ids(List.of(new Doi("10.1111/A"), new Doi("10.1111/b"))))
                .isEqualTo(new Answered<>(List.of("5")));
    }

    @Test
    void skipsInvalidIds() {
        assertThat(articles("5&db=books", "")).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void readsAnArticle() {
        stub.pubmed(
                "5",
                "10.1111/a",
                "<Article><ArticleTitle>Pain <i>in vivo</i></ArticleTitle><Journal><JournalIssue><PubDate><Year>2014</Year>"
                        + "</PubDate></JournalIssue></Journal></Article>");

        assertThat(articles("5")).singleElement().satisfies(article -> {
            assertThat(article.pmid()).isEqualTo("5");
            assertThat(article.doi()).contains(new Doi("10.1111/a"));
            assertThat(article.title()).isEqualTo("Pain in vivo");
            assertThat(article.year()).isEqualTo(2014);
        });
    }

    @Test
    void requestsArticlesThatExceedTheSizeLimitInHalves() {
        stub.pubmed("5", "10.1111/a", "").pubmed("6", "10.1111/b", "");
        stub.failing("/pubmed/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id=5,6", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3; i++) {
                exchange.getResponseBody().write(blanks);
            }
            exchange.close();
        });

        assertThat(articles("5", "6")).extracting(PubMedArticle::pmid).containsExactly("5", "6");
    }

    @Test
    void givesUpAfterFiveFailures() {
        stub.failing("/pubmed", page(403, "text/html", ""));
        PubMedRegistry registry = stub.pubMedRegistry();
        for (int i = 0; i < 5; i++) {
            registry.articles(List.of("5"));
        }

        assertThat(registry.givenUpBecause()).contains("127.0.0.1 refused to answer (HTTP status 403)");
    }

    @Test
    void identifiesANoticeWithoutAnIdByTheDoiInItsSource() {
        stub.pubmed(
                "5",
                "10.1111/a",
                links(
                        link(
                                "ErratumIn",
                                "<RefSource>Pain. 2020 Nov 17;161(12):1. doi: 10.1097/J.pain.0001.</RefSource>"),
                        link("ErratumIn", "<RefSource>Pain. 2020</RefSource>")));

        assertThat(articles("5").get(0).notices(Map.of()))
                .extracting(Notice::name)
                .containsExactly("10.1097/j.pain.0001");
    }

    @Test
    void readsARetractionWithoutALinkFromThePublicationType() {
        stub.pubmed("5", "10.1111/a", "<PublicationType UI=\"D1\">Retracted Publication</PublicationType>");

        assertThat(articles("5").get(0).notices(Map.of()))
                .extracting(Notice::type)
                .containsExactly(NoticeType.RETRACTION);
    }

    @Test
    void ignoresALinkToTheArticleItself() {
        stub.pubmed("5", "10.1111/a", links(link("ErratumIn", "<PMID>5</PMID>"), link("UpdateIn", "<PMID>5</PMID>")));

        assertThat(articles("5").get(0).notices(Map.of())).isEmpty();
        assertThat(articles("5").get(0).newerVersion(Map.of())).isEmpty();
    }
}
