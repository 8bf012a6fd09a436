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
import org.patienthandbook.registry.service.JsonAnswer;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;

/**
 * Looks for the DOI of a work whose author gives none ({@code /works?query.bibliographic=}, Crossref REST API). The score
 * of an answer is no measure of trust: components, preprints and copies of famous papers stand first at times. So title,
 * first author, year and kind of work must agree, and only one work may.
 */
public final class CrossrefSearch {

    private static final int ROWS = 5;

    /** Verbatim copies of well-known papers, under their authors' names. */
    private static final String COPIES = "10.65215/";

    /** Kinds of work by CSL, and by Crossref, that may be the same. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "article-journal", Set.of("journal-article"),
            "chapter", Set.of("book-chapter", "reference-entry"),
            "book", Set.of("book", "monograph", "edited-book", "reference-book"),
            "paper-conference", Set.of("proceedings-article"),
            "report", Set.of("report"),
            "article", Set.of("posted-content"));

    private final CrossrefRegistry crossref;

    /** @param crossref whose connection is used */
    public CrossrefSearch(CrossrefRegistry crossref) {
        this.crossref = crossref;
    }

    /** Whether a work can be looked for: its title, first author and year are written, and its kind has DOIs. */
    public static boolean canFind(Reference reference) {
        return reference.doi().isEmpty()
                && reference.text("title").isPresent()
                && FirstAuthor.of(reference).isPresent()
                && reference.year().isPresent()
                && KINDS.containsKey(reference.text("type").orElse(""));
    }

    /** Why it is not asked again in this build, as a clause for a message; empty while it is. */
    public Optional<String> silence() {
        return crossref.silence();
    }

    /** The one DOI the work seems to have; empty when none agrees, or more than one. */
    public Reply<Optional<DoiSuggestion>> find(Reference reference) {
        String words = reference.text("title").orElse("") + " "
                + FirstAuthor.of(reference).orElse("") + " "
                + reference.year().map(String::valueOf).orElse("");
        Reply<JsonNode> reply = JsonAnswer.read(
                crossref.client().host(),
                crossref.client()
                        .get("/works?query.bibliographic=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&rows="
                                + ROWS + "&select=DOI,title,subtitle,original-title,author,issued,type"),
                List.of(JsonAnswer.OK));
        if (reply instanceof Silent<JsonNode> silent) {
            crossref.client().noteUseless(silent.reason());
            return new Silent<>(silent.reason());
        }
        crossref.client().noteUseful();
        return new Told<>(
                only(reference, ((Told<JsonNode>) reply).value().path("message").path("items")));
    }

    private static Optional<DoiSuggestion> only(Reference reference, JsonNode items) {
        List<DoiSuggestion> agreeing = new ArrayList<>();
        for (JsonNode item : items) {
            CrossrefWork work = new CrossrefWork(item);
            work.doi()
                    .filter(doi -> agrees(reference, doi, work.record(doi)))
                    .ifPresent(doi -> agreeing.add(suggestion(doi, work.record(doi))));
        }
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    private static boolean agrees(Reference reference, Doi doi, WorkRecord found) {
        return !doi.name().startsWith(COPIES)
                && !found.titles().isEmpty()
                && !found.authors().isEmpty()
                && TitleMatch.of(reference.text("title").orElse(""), found.titles()) == TitleMatch.SAME
                && FirstAuthor.agrees(reference, found)
                && Math.abs(found.year().orElse(0) - reference.year().orElse(0)) <= 1
                && KINDS.getOrDefault(reference.text("type").orElse(""), Set.of())
                        .contains(found.type());
    }

    private static DoiSuggestion suggestion(Doi doi, WorkRecord found) {
        return new DoiSuggestion(doi, found.title().orElse(""), found.year().orElse(0), CrossrefWork.NAME);
    }
}
