package org.patienthandbook.registry.loopback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of PubMed about the articles that were added. */
final class PubMedAnswers {

    private static final String HEAD = "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC"
            + " \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://127.0.0.1:1/pubmed.dtd\">";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> articles = new LinkedHashMap<>();

    /**
     * Adds an article.
     *
     * @param doi its DOI in lower case; empty for none
     * @param xml the XML in {@code MedlineCitation}, after the PubMed ID
     */
    void add(String pmid, String doi, String xml) {
        if (!doi.isEmpty()) {
            ids.put(doi, pmid);
        }
        articles.put(
                pmid,
                "<PubmedArticle><MedlineCitation><PMID Version=\"1\">" + pmid + "</PMID>" + xml
                        + "</MedlineCitation><PubmedData><ArticleIdList>"
                        + (doi.isEmpty() ? "" : "<ArticleId IdType=\"doi\">" + doi + "</ArticleId>")
                        + "</ArticleIdList></PubmedData></PubmedArticle>");
    }

    /** The answer to {@code esearch}; the query is decoded and in lower case. */
    String ids(String query) {
        List<String> found = ids.entrySet().stream()
                .filter(entry -> query.contains("\"" + entry.getKey() + "\"[aid]"))
                .map(entry -> "\"" + entry.getValue() + "\"")
                .toList();
        return "{\"esearchresult\":{\"idlist\":[" + String.join(",", found) + "]}}";
    }

    /** The answer to {@code efetch}. */
    String articles(String query) {
        StringBuilder xml = new StringBuilder(HEAD + "<PubmedArticleSet>");
        for (String id :
                query.replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "").split(",", -1)) {
            xml.append(articles.getOrDefault(id, ""));
        }
        return xml.append("</PubmedArticleSet>").toString();
    }
}
