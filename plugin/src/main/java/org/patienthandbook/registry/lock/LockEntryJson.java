package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.registry.lock.LockEntry.Ids;
import org.patienthandbook.registry.lock.LockEntry.Registration;
import org.patienthandbook.registry.lock.WorkFacts.Fact;
import org.patienthandbook.registry.lock.WorkFacts.Version;

/** Converts an entry of the lock from and to JSON. */
final class LockEntryJson {

    private static final String REGISTERED = "registered";
    private static final String NOT_REGISTERED = "not-registered";
    private static final String UNKNOWN = "unknown";
    private static final String ANSWERED = "answered";

    private static final Set<String> MEMBERS = Set.of(
            "input",
            "doi",
            "pmid",
            "agency",
            "registration",
            "searched",
            "record",
            "notices",
            "newerVersion",
            "suggestion",
            "asked");

    private LockEntryJson() {}

    /** Thrown when a member that this version knows cannot be read. */
    static final class InvalidEntryException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidEntryException(String message) {
            super(message);
        }

        InvalidEntryException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static LockEntry read(ObjectNode json) throws InvalidEntryException {
        return new LockEntry(
                json.path("input").asText(),
                new Ids(
                        Doi.parse(json.path("doi").asText()),
                        text(json, "pmid"),
                        text(json, "agency").map(Agency::new)),
                registration(json.path("registration")),
                text(json, "searched").flatMap(LockEntryJson::day),
                facts(json),
                answered(json.path("asked")),
                unknown(json));
    }

    private static Optional<Registration> registration(JsonNode json) throws InvalidEntryException {
        String verdict = json.path("verdict").asText();
        if (verdict.isEmpty() || verdict.equals(UNKNOWN)) {
            return Optional.empty();
        } else if (!verdict.equals(REGISTERED) && !verdict.equals(NOT_REGISTERED)) {
            throw new InvalidEntryException("'" + verdict + "' is not a verdict");
        }
        String checked = json.path("checked").asText();
        try {
            return Optional.of(new Registration(verdict.equals(REGISTERED), LocalDate.parse(checked)));
        } catch (DateTimeParseException e) {
            throw new InvalidEntryException("'" + checked + "' is not a date", e);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static WorkFacts facts(ObjectNode json) {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            if (json.has(member(fact))) {
                known.add(fact);
            }
        }
        return new WorkFacts(
                WorkRecordJson.read(json.path("record")),
                NoticesJson.read(json.path("notices")),
                newerVersion(json.path("newerVersion")),
                suggestion(json.path("suggestion")),
                known);
    }

    private static String member(Fact fact) {
        return switch (fact) {
            case RECORD -> "record";
            case NOTICES -> "notices";
            case NEWER_VERSION -> "newerVersion";
            case SUGGESTION -> "suggestion";
        };
    }

    private static Optional<Version> newerVersion(JsonNode json) {
        return Arrays.stream(NewerVersion.Kind.values())
                .filter(kind -> kind.label().equals(json.path("kind").asText()))
                .findFirst()
                .map(kind -> new NewerVersion(kind, Doi.parse(json.path("doi").asText()), text(json, "pmid")))
                .map(version -> new Version(version, json.path("source").asText()));
    }

    private static Optional<DoiSuggestion> suggestion(JsonNode json) {
        return Doi.parse(json.path("doi").asText())
                .map(doi -> new DoiSuggestion(
                        doi,
                        json.path("title").asText(),
                        json.path("year").asInt(),
                        json.path("source").asText()));
    }

    private static Map<String, Boolean> answered(JsonNode json) {
        Map<String, Boolean> answered = new TreeMap<>();
        json.properties().forEach(member -> {
            String answer = member.getValue().asText();
            if (answer.equals(ANSWERED) || answer.equals(UNKNOWN)) {
                answered.put(member.getKey(), answer.equals(ANSWERED));
            }
        });
        return answered;
    }

    private static Map<String, JsonNode> unknown(ObjectNode json) {
        Map<String, JsonNode> unknown = new TreeMap<>();
        json.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .forEach(member -> unknown.put(member.getKey(), member.getValue()));
        return unknown;
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member).asText("")).filter(text -> !text.isBlank());
    }

    /** The entry's members, in no particular order. */
    static ObjectNode write(LockEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.setAll(entry.unknown());
        if (!entry.input().isEmpty()) {
            json.put("input", entry.input());
        }
        entry.doi().ifPresent(doi -> json.put("doi", doi.canonical()));
        entry.pmid().ifPresent(pmid -> json.put("pmid", pmid));
        entry.agency().ifPresent(agency -> json.put("agency", agency.name()));
        entry.registration()
                .ifPresent(registration -> json.putObject("registration")
                        .put("verdict", registration.registered() ? REGISTERED : NOT_REGISTERED)
                        .put("checked", registration.checked().toString()));
        entry.searched().ifPresent(day -> json.put("searched", day.toString()));
        if (!entry.answered().isEmpty()) {
            ObjectNode asked = json.putObject("asked");
            entry.answered().forEach((registry, answered) -> asked.put(registry, answered ? ANSWERED : UNKNOWN));
        }
        writeFacts(entry.facts(), json);
        return json;
    }

    private static void writeFacts(WorkFacts facts, ObjectNode json) {
        facts.known().forEach(fact -> json.putNull(member(fact)));
        if (facts.known().contains(Fact.NOTICES)) {
            json.set("notices", NoticesJson.write(facts.notices()));
        }
        facts.work().ifPresent(work -> json.set("record", WorkRecordJson.write(work)));
        facts.newerVersion().ifPresent(newer -> {
            ObjectNode version = json.putObject("newerVersion")
                    .put("kind", newer.version().kind().label())
                    .put("source", newer.source());
            newer.version().doi().ifPresent(doi -> version.put("doi", doi.canonical()));
            newer.version().pmid().ifPresent(pmid -> version.put("pmid", pmid));
        });
        facts.suggestion()
                .ifPresent(found -> json.putObject("suggestion")
                        .put("doi", found.doi().canonical())
                        .put("title", found.title())
                        .put("year", found.year())
                        .put("source", found.source()));
    }
}
