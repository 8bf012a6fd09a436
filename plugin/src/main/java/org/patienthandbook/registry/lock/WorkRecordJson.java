package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;
import org.patienthandbook.model.work.WorkRecord.Update;

/** Converts a registry's record of a work from and to JSON, with the field names of CSL-JSON. */
final class WorkRecordJson {

    private static final Set<String> MEMBERS =
            Set.of("source", "title", "other-titles", "author", "issued", "type", "update-to");

    private WorkRecordJson() {}

    static ObjectNode write(WorkRecord work) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("source", work.source());
        work.title().ifPresent(title -> json.put("title", title));
        if (work.titles().size() > 1) {
            ArrayNode others = json.putArray("other-titles");
            work.titles().stream().skip(1).forEach(others::add);
        }
        ArrayNode authors = json.putArray("author");
        work.authors().forEach(author -> authors.add(person(author)));
        ArrayNode issued = json.putArray("issued");
        work.issued().forEach(issued::add);
        work.fields().forEach(json::put);
        json.put("type", work.type());
        if (!work.updates().isEmpty()) {
            ArrayNode updates = json.putArray("update-to");
            work.updates()
                    .forEach(update -> updates.addObject()
                            .put("type", update.type().label())
                            .put("doi", update.doi().canonical()));
        }
        return json;
    }

    private static ObjectNode person(Person author) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        if (author.given().isEmpty()) {
            return person.put("literal", author.family());
        }
        return person.put("family", author.family()).put("given", author.given());
    }

    /** The record; empty when the lock has none. */
    static Optional<WorkRecord> read(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        List<String> titles = new ArrayList<>();
        text(json.path("title")).ifPresent(titles::add);
        json.path("other-titles").forEach(title -> titles.add(title.asText()));
        Map<String, String> fields = new LinkedHashMap<>();
        json.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .forEach(member -> text(member.getValue()).ifPresent(value -> fields.put(member.getKey(), value)));
        return Optional.of(new WorkRecord(
                json.path("source").asText(),
                titles,
                stream(json.path("author")).map(WorkRecordJson::person).toList(),
                stream(json.path("issued"))
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue)
                        .toList(),
                fields,
                json.path("type").asText(),
                stream(json.path("update-to")).flatMap(WorkRecordJson::update).toList()));
    }

    private static Person person(JsonNode person) {
        String family =
                text(person.path("family")).orElse(person.path("literal").asText());
        return new Person(family, person.path("given").asText());
    }

    private static Stream<Update> update(JsonNode update) {
        return Doi.parse(update.path("doi").asText()).stream()
                .map(doi -> new Update(NoticeType.named(update.path("type").asText()), doi));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
