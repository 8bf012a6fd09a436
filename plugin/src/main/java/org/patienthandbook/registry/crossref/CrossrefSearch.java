package org.patienthandbook.registry.crossref;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.reference.FirstAuthor;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.AnswerBody;
import org.patienthandbook.registry.service.Reply;

/**
 * Searches Crossref for the DOI of a work without one ({@code /works?query.bibliographic=}, Crossref REST API). The score of a result
 * cannot be trusted: components, preprints and copies of well-known papers sometimes come first. Title, first author, year and type
 * of work must therefore match, and exactly one result must match.
 */
public final class CrossrefSearch {

    /** The name in the lock. */
    public static final String NAME = CrossrefWork.NAME;

    private static final int ROWS = 5;

    /** The prefix of verbatim copies of well-known papers under their authors' names. */
    private static final String COPIES = "10.65215/";

    /** The types of Crossref that a type of CSL may match. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "article-journal", Set.of("journal-article"),
            "chapter", Set.of("book-chapter", "reference-entry"),
            "book", Set.of("book", "monograph", "edited-book", "reference-book"),
            "paper-conference", Set.of("proceedings-article"),
            "report", Set.of("report"),
            "article", Set.of("posted-content"));

    private final CrossrefRegistry crossref;

    /** @param crossref the registry, which shares its connection */
    public CrossrefSearch(CrossrefRegistry crossref) {
        this.crossref = crossref;
    }

    /** Whether a work can be searched for: it has a title, a first author and a year, and its type has DOIs. */
    public static boolean canFind(Reference reference) {
        return reference.doi().isEmpty()
                && reference.text("title").isPresent()
                && FirstAuthor.of(reference).isPresent()
                && reference.year().isPresent()
                && TYPES.containsKey(reference.text("type").orElse(""));
    }

    /** Why Crossref is not queried again in this build, as a clause for a message; empty while it is. */
    public Optional<String> givenUpBecause() {
        return crossref.givenUpBecause();
    }

    /** Finds the DOI that the work seems to have; empty unless exactly one result matches. */
    public Reply<Optional<DoiSuggestion>> find(Reference reference) {
        String words = reference.text("title").orElse("") + " "
                + FirstAuthor.of(reference).orElse("") + " "
                + reference.year().map(String::valueOf).orElse("");
        RegistryClient client = crossref.client();
        HttpAnswer answer = client.get("/works?query.bibliographic=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&rows=" + ROWS + "&select=DOI,title,subtitle,original-title,author,issued,type");
        return AnswerBody.json(client.host(), answer, List.of(AnswerBody.OK))
                .countedBy(client)
                .map(json -> only(reference, json.path("message").path("items")));
    }

    private static Optional<DoiSuggestion> only(Reference reference, JsonNode items) {
        List<DoiSuggestion> matching = new ArrayList<>();
        for (JsonNode item : items) {
            CrossrefWork work = new CrossrefWork(item);
            work.doi()
                    .filter(doi -> matches(reference, doi, work.record(doi)))
                    .ifPresent(doi -> matching.add(suggestion(doi, work.record(doi))));
        }
        return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    private static boolean matches(Reference reference, Doi doi, WorkRecord found) {
        return !doi.name().startsWith(COPIES)
                && !found.titles().isEmpty()
                && !found.authors().isEmpty()
                && TitleMatch.of(reference.text("title").orElse(""), found.titles()) == TitleMatch.SAME
                && FirstAuthor.agrees(reference, found)
                && Math.abs(found.year().orElse(0) - reference.year().orElse(0)) <= 1
                && TYPES.getOrDefault(reference.text("type").orElse(""), Set.of())
                        .contains(found.type());
    }

    private static DoiSuggestion suggestion(Doi doi, WorkRecord found) {
        return new DoiSuggestion(doi, found.title().orElse(""), found.year().orElse(0), CrossrefWork.NAME);
    }
}
