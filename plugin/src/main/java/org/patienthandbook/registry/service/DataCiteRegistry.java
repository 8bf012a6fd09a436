package org.patienthandbook.registry.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.Reply.Answered;

/**
 * Queries DataCite's REST API (JSON:API) for many works at once: {@code GET /dois?ids=A,B}. DataCite has no notices: a withdrawal is
 * stated in the title, and a later version in the relations.
 */
public final class DataCiteRegistry implements WorkRegistry {

    private static final String NAME = "datacite";
    private static final int BATCH = 20;
    private static final Set<String> LATER = Set.of("IsObsoletedBy", "IsPreviousVersionOf");

    private final RegistryClient client;

    /**
     * @param access how DataCite is reached
     * @param deadline the end of all look-ups of this build
     */
    public DataCiteRegistry(RegistryAccess access, Deadline deadline) {
        client = new RegistryClient(access, deadline);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Agency agency() {
        return Agency.DATACITE;
    }

    @Override
    public Optional<String> givenUpBecause() {
        return client.givenUpBecause();
    }

    @Override
    public List<List<Doi>> batches(List<Doi> dois) {
        List<List<Doi>> batches = new ArrayList<>();
        for (int from = 0; from < dois.size(); from += BATCH) {
            batches.add(List.copyOf(dois.subList(from, Math.min(dois.size(), from + BATCH))));
        }
        return batches;
    }

    @Override
    public Reply<Map<Doi, WorkAnswer>> lookUp(List<Doi> batch) {
        String ids = String.join(",", batch.stream().map(Doi::pathEncoded).toList());
        HttpAnswer answer = client.get("/dois?ids=" + ids + "&page%5Bsize%5D=" + batch.size());
        return AnswerBody.json(client.host(), answer, List.of(AnswerBody.OK))
                .then(json -> works(batch, json.path("data")))
                .countedBy(client);
    }

    private Reply<Map<Doi, WorkAnswer>> works(List<Doi> batch, JsonNode data) {
        if (!data.isArray()) {
            return AnswerBody.unexpected(client.host());
        }
        Map<Doi, WorkAnswer> works = new LinkedHashMap<>();
        for (JsonNode entry : data) {
            JsonNode attributes = entry.path("attributes");
            Doi.parse(attributes.path("doi").asText(entry.path("id").asText()))
                    .filter(batch::contains)
                    .ifPresent(doi -> works.put(doi, answer(doi, attributes)));
        }
        return new Answered<>(works);
    }

    static WorkAnswer answer(Doi doi, JsonNode attributes) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(attributes.path("container").path("title")).ifPresent(title -> fields.put("container-title", title));
        JsonNode publisher = attributes.path("publisher");
        text(publisher.isObject() ? publisher.path("name") : publisher)
                .ifPresent(name -> fields.put("publisher", name));
        text(attributes.path("version")).ifPresent(version -> fields.put("version", version));
        JsonNode year = attributes.path("publicationYear");
        WorkRecord found = new WorkRecord(
                NAME,
                stream(attributes.path("titles"))
                        .flatMap(title -> text(title.path("title")).stream())
                        .toList(),
                stream(attributes.path("creators"))
                        .map(DataCiteRegistry::person)
                        .filter(person -> !person.family().isEmpty())
                        .toList(),
                year.asInt() > 0 ? List.of(year.asInt()) : List.of(),
                fields,
                type(attributes.path("types").path("resourceTypeGeneral").asText()),
                List.of());
        return new WorkAnswer(found, TitleNotice.notices(NAME, doi, found, List.of()), later(doi, attributes));
    }

    private static Optional<NewerVersion> later(Doi doi, JsonNode attributes) {
        return stream(attributes.path("relatedIdentifiers"))
                .filter(relation -> LATER.contains(relation.path("relationType").asText())
                        && relation.path("relatedIdentifierType").asText().equals("DOI"))
                .flatMap(
                        relation -> Doi.parse(relation.path("relatedIdentifier").asText()).stream())
                .filter(other -> !other.equals(doi))
                .findFirst()
                .map(other -> new NewerVersion(NewerVersion.Kind.UPDATE, Optional.of(other), Optional.empty()));
    }

    private static Person person(JsonNode creator) {
        String family = text(creator.path("familyName")).orElse("");
        if (!family.isEmpty()) {
            return new Person(family, text(creator.path("givenName")).orElse(""));
        }
        String name = text(creator.path("name")).orElse("");
        boolean organization = creator.path("nameType").asText().equals("Organizational");
        int comma = organization ? -1 : name.indexOf(", ");
        return comma < 0 ? new Person(name, "") : new Person(name.substring(0, comma), name.substring(comma + 2));
    }

    /** Converts {@code JournalArticle} to {@code journal-article}. */
    private static String type(String general) {
        return general.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(TitleText.of(value.asText(""))).filter(text -> !text.isEmpty());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
