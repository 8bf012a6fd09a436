package org.patienthandbook.registry.pubmed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.JsonAnswer;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;

/**
 * Asks PubMed's E-utilities (NCBI, "E-utilities in depth"): {@code esearch} finds the numbers of many DOIs at once,
 * {@code efetch} the articles of many numbers. Who asks names itself by {@code tool} and, if set, {@code email}.
 */
public final class PubMedRegistry {

    /** The name that the lock uses. */
    public static final String NAME = "pubmed";

    /** So many works are asked about at once: their articles stay, as a rule, below the largest answer that is read. */
    public static final int BATCH = 25;

    private static final String PATH = "/entrez/eutils/";

    private final RegistryClient client;
    private final String who;

    /**
     * @param access how PubMed is reached
     * @param deadline the end of all look-ups of this build
     * @param mailto where it may write to; absent when not said
     */
    public PubMedRegistry(RegistryAccess access, Deadline deadline, Optional<String> mailto) {
        client = new RegistryClient(access, deadline);
        who = "&tool=handbook-maven-plugin"
                + mailto.map(mail -> "&email=" + encoded(mail)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Why it is not asked again in this build, as a clause for a message; empty while it is. */
    public Optional<String> silence() {
        return client.silence();
    }

    /** The numbers of the articles that have one of these DOIs, in no particular order. */
    public Reply<List<String>> numbers(List<Doi> dois) {
        String term = dois.stream()
                .map(doi -> "\"" + doi.canonical().replace("\"", "") + "\"[aid]")
                .collect(Collectors.joining(" OR "));
        HttpAnswer answer = client.get(
                PATH + "esearch.fcgi?db=pubmed&retmode=json&retmax=" + 2 * BATCH + "&term=" + encoded(term) + who);
        Reply<JsonNode> reply = JsonAnswer.read(client.host(), answer, List.of(JsonAnswer.OK));
        if (reply instanceof Silent<JsonNode> silent) {
            return silent(silent.reason());
        }
        JsonNode ids = ((Told<JsonNode>) reply).value().path("esearchresult").path("idlist");
        if (!ids.isArray()) {
            return silent(client.host() + " answered with other data than it should");
        }
        List<String> numbers = new ArrayList<>();
        ids.forEach(id -> numbers.add(id.asText()));
        client.noteUseful();
        return new Told<>(numbers.stream().filter(PubMedRegistry::isNumber).toList());
    }

    /** The articles of these numbers; unknown ones are not among them. */
    public Reply<List<PubMedArticle>> articles(List<String> numbers) {
        List<String> valid = numbers.stream().filter(PubMedRegistry::isNumber).toList();
        if (valid.isEmpty()) {
            return new Told<>(List.of());
        }
        HttpAnswer answer = client.get(PATH + "efetch.fcgi?db=pubmed&retmode=xml&id=" + String.join(",", valid) + who);
        if (answer instanceof Failed failed) {
            // reviews come with all the works they cite
            return failed.cause() == Cause.TOO_LARGE && valid.size() > 1 ? halves(valid) : silent(failed.reason());
        }
        Received received = (Received) answer;
        if (received.status() != JsonAnswer.OK) {
            return silent(JsonAnswer.refusal(client.host(), received.status()));
        } else if (!received.type().contains("xml")) {
            return silent(client.host() + " answered with a page in place of data");
        }
        try {
            List<PubMedArticle> articles = PubMedXml.read(received.body());
            client.noteUseful();
            return new Told<>(articles);
        } catch (XMLStreamException e) {
            return silent(client.host() + " answered with broken data");
        }
    }

    private Reply<List<PubMedArticle>> halves(List<String> numbers) {
        List<PubMedArticle> both = new ArrayList<>();
        int middle = numbers.size() / 2;
        for (List<String> half : List.of(numbers.subList(0, middle), numbers.subList(middle, numbers.size()))) {
            Reply<List<PubMedArticle>> reply = articles(half);
            if (reply instanceof Silent<List<PubMedArticle>>) {
                return reply;
            }
            both.addAll(((Told<List<PubMedArticle>>) reply).value());
        }
        return new Told<>(both);
    }

    private <T> Reply<T> silent(String reason) {
        client.noteUseless(reason);
        return new Silent<>(reason);
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9]\\d{0,9}");
    }
}
