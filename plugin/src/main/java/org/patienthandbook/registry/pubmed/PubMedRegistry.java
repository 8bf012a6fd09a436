package org.patienthandbook.registry.pubmed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.AnswerBody;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Answered;

/**
 * Queries PubMed's E-utilities (NCBI, "E-utilities in depth"): {@code esearch} finds PubMed IDs by DOI, {@code efetch} returns the
 * articles of PubMed IDs. Every request identifies the plugin by {@code tool} and the user by {@code email}.
 */
public final class PubMedRegistry {

    /** The name in the lock. */
    public static final String NAME = "pubmed";

    /** The number of works in one query: their articles usually stay below the size limit of answers. */
    public static final int BATCH = 25;

    private static final String PATH = "/entrez/eutils/";

    private final RegistryClient client;
    private final String identity;

    /**
     * @param access how PubMed is reached
     * @param deadline the end of all look-ups of this build
     * @param mailto the user's mail address
     */
    public PubMedRegistry(RegistryAccess access, Deadline deadline, Optional<String> mailto) {
        client = new RegistryClient(access, deadline);
        identity = "&tool=handbook-maven-plugin"
                + mailto.map(mail -> "&email=" + encoded(mail)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Why PubMed is not queried again in this build, as a clause for a message; empty while it is. */
    public Optional<String> givenUpBecause() {
        return client.givenUpBecause();
    }

    /** Finds the PubMed IDs of the articles with these DOIs, in no particular order. */
    public Reply<List<String>> ids(List<Doi> dois) {
        String term = dois.stream()
                .map(doi -> "\"" + doi.canonical().replace("\"", "") + "\"[aid]")
                .collect(Collectors.joining(" OR "));
        HttpAnswer answer = client.get(
                PATH + "esearch.fcgi?db=pubmed&retmode=json&retmax=" + 2 * BATCH + "&term=" + encoded(term) + identity);
        return AnswerBody.json(client.host(), answer, List.of(AnswerBody.OK))
                .then(json -> ids(json.path("esearchresult").path("idlist")))
                .countedBy(client);
    }

    private Reply<List<String>> ids(JsonNode list) {
        if (!list.isArray()) {
            return AnswerBody.unexpected(client.host());
        }
        List<String> ids = new ArrayList<>();
        list.forEach(id -> ids.add(id.asText()));
        return new Answered<>(ids.stream().filter(PubMedRegistry::isId).toList());
    }

    /** Finds the articles with these PubMed IDs; unknown IDs are skipped. */
    public Reply<List<PubMedArticle>> articles(List<String> ids) {
        List<String> valid = ids.stream().filter(PubMedRegistry::isId).toList();
        if (valid.isEmpty()) {
            return new Answered<>(List.of());
        }
        HttpAnswer answer =
                client.get(PATH + "efetch.fcgi?db=pubmed&retmode=xml&id=" + String.join(",", valid) + identity);
        // a review comes with all the works it cites
        if (answer instanceof Failed failed && failed.cause() == Cause.TOO_LARGE && valid.size() > 1) {
            return halves(valid);
        }
        return AnswerBody.text(client.host(), answer, "xml", List.of(AnswerBody.OK))
                .then(this::parse)
                .countedBy(client);
    }

    private Reply<List<PubMedArticle>> parse(String xml) {
        try {
            return new Answered<>(PubMedXml.read(xml));
        } catch (XMLStreamException e) {
            return AnswerBody.broken(client.host());
        }
    }

    private Reply<List<PubMedArticle>> halves(List<String> ids) {
        int middle = ids.size() / 2;
        return articles(ids.subList(0, middle))
                .then(first -> articles(ids.subList(middle, ids.size()))
                        .map(second ->
                                Stream.of(first, second).flatMap(List::stream).toList()));
    }

    private static boolean isId(String text) {
        return text.matches("[1-9]\\d{0,9}");
    }
}
