package org.patienthandbook.registry.crossref;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;
import org.patienthandbook.model.work.WorkRecord.Update;
import org.patienthandbook.registry.service.TitleNotice;
import org.patienthandbook.registry.service.TitleText;
import org.patienthandbook.registry.service.WorkAnswer;

/**
 * Reads a work of Crossref's REST API ({@code /works}). {@code updated-by} holds the notices about it, from its publisher and from
 * Retraction Watch; {@code update-to} holds the works that it is itself a notice about. Links to the work itself are ignored.
 */
final class CrossrefWork {

    static final String NAME = "crossref";

    /** The fields to query: everything but abstracts and reference lists. */
    static final String FIELDS =
            "DOI,title,subtitle,original-title,author,editor,container-title,short-container-title,"
                    + "issued,volume,issue,page,article-number,publisher,type,relation,update-to,updated-by";

    private static final Map<String, String> TEXTS = texts();

    private final JsonNode work;

    CrossrefWork(JsonNode work) {
        this.work = work;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("container-title", "container-title");
        texts.put("short-container-title", "container-title-short");
        texts.put("volume", "volume");
        texts.put("issue", "issue");
        texts.put("page", "page");
        texts.put("article-number", "article-number");
        texts.put("publisher", "publisher");
        return texts;
    }

    /** The work's DOI; empty when it has none. */
    Optional<Doi> doi() {
        return Doi.parse(work.path("DOI").asText());
    }

    WorkAnswer answer(Doi doi) {
        WorkRecord found = record(doi);
        List<Notice> notices = new ArrayList<>();
        Optional<NewerVersion> newer = preprintOf(doi);
        for (JsonNode update : work.path("updated-by")) {
            NoticeType type = NoticeType.named(update.path("type").asText());
            Optional<Doi> by = Doi.parse(update.path("DOI").asText()).filter(other -> !other.equals(doi));
            if (by.isPresent() && isNewVersion(type)) {
                newer = newer.or(() -> Optional.of(new NewerVersion(NewerVersion.Kind.UPDATE, by, Optional.empty())));
            } else if (by.isPresent()) {
                notices.add(new Notice(type, by, Optional.empty(), day(update), List.of(source(update))));
            }
        }
        notices.addAll(TitleNotice.notices(NAME, doi, found, notices));
        return new WorkAnswer(found, notices, newer);
    }

    private static boolean isNewVersion(NoticeType type) {
        return type == NoticeType.NEW_VERSION || type == NoticeType.NEW_EDITION;
    }

    private Optional<NewerVersion> preprintOf(Doi doi) {
        return stream(work.path("relation").path("is-preprint-of"))
                .flatMap(relation -> Doi.parse(relation.path("id").asText()).stream())
                .filter(article -> !article.equals(doi))
                .findFirst()
                .map(article -> new NewerVersion(NewerVersion.Kind.PUBLISHED, Optional.of(article), Optional.empty()));
    }

    private static String source(JsonNode update) {
        String source = update.path("source").asText();
        return source.isBlank() ? NAME : NAME + "/" + source;
    }

    private static String day(JsonNode update) {
        List<Integer> parts = parts(update.path("updated"));
        StringBuilder day = new StringBuilder();
        for (int part : parts) {
            day.append(day.isEmpty() ? "" : "-").append(part < 10 ? "0" : "").append(part);
        }
        return day.toString();
    }

    WorkRecord record(Doi doi) {
        Map<String, String> fields = new LinkedHashMap<>();
        TEXTS.forEach((theirs, ours) -> first(work.path(theirs)).ifPresent(text -> fields.put(ours, text)));
        List<Person> authors = people("author");
        return new WorkRecord(
                NAME,
                titles(),
                authors.isEmpty() ? people("editor") : authors,
                parts(work.path("issued")),
                fields,
                work.path("type").asText(),
                updates(doi));
    }

    private List<String> titles() {
        Optional<String> title = first(work.path("title"));
        Optional<String> subtitle = first(work.path("subtitle"));
        Stream<String> whole = title.stream()
                .flatMap(text -> subtitle.filter(sub -> !text.contains(sub)).map(sub -> text + ": " + sub).stream());
        return Stream.concat(whole, Stream.concat(texts("title"), texts("original-title")))
                .distinct()
                .toList();
    }

    private Stream<String> texts(String field) {
        return stream(work.path(field)).map(JsonNode::asText).map(TitleText::of).filter(text -> !text.isEmpty());
    }

    /** A text, or the first text of a list. */
    private static Optional<String> first(JsonNode value) {
        JsonNode text = value.isArray() ? value.path(0) : value;
        return Optional.of(TitleText.of(text.asText(""))).filter(found -> !found.isEmpty());
    }

    private List<Person> people(String role) {
        return stream(work.path(role))
                .map(CrossrefWork::person)
                .filter(person -> !person.family().isEmpty())
                .toList();
    }

    private static Person person(JsonNode entry) {
        String family = TitleText.of(entry.path("family").asText(""));
        String given = TitleText.of(entry.path("given").asText(""));
        if (family.isEmpty()) {
            String name = TitleText.of(entry.path("name").asText(""));
            return new Person(name.isEmpty() ? given : name, "");
        }
        return new Person(family, given);
    }

    /** Year, month and day, as far as given; empty where Crossref writes {@code [[null]]}. */
    static List<Integer> parts(JsonNode date) {
        return stream(date.path("date-parts").path(0))
                .takeWhile(JsonNode::isInt)
                .map(JsonNode::intValue)
                .limit(3)
                .toList();
    }

    private List<Update> updates(Doi doi) {
        return stream(work.path("update-to"))
                .flatMap(update -> Doi.parse(update.path("DOI").asText()).stream()
                        .filter(other -> !other.equals(doi))
                        .map(other ->
                                new Update(NoticeType.named(update.path("type").asText()), other)))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
