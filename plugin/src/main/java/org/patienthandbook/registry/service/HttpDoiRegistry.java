package org.patienthandbook.registry.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.RegistryAnswer.NotRegistered;
import org.patienthandbook.registry.service.RegistryAnswer.Registered;
import org.patienthandbook.registry.service.RegistryAnswer.Unknown;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;

/**
 * Asks doi.org. Its handle API (DOI Handbook, "REST API response format"), {@code GET /api/handles/DOI?type=URL}, says by
 * {@code responseCode} 1 (success) and 200 (no value of the type) that a DOI is registered, and by 100 (handle not found)
 * that it is not. A page of 404, a refusal, a proxy's page or half an answer says nothing. {@code GET /doiRA/DOI,DOI} (DOI
 * Handbook, "Which RA?") names the agencies of a whole list; that it does not know a DOI is confirmed by the handle API.
 */
public final class HttpDoiRegistry implements DoiRegistry {

    private static final int SUCCESS = 1;
    private static final int HANDLE_NOT_FOUND = 100;
    private static final int VALUES_NOT_FOUND = 200;

    /** Servers refuse longer addresses; some 150 DOIs fit in. */
    private static final int ADDRESS_LENGTH = 6000;

    private final RegistryClient client;

    /**
     * @param access how doi.org, or who answers in its place, is reached
     * @param deadline the end of all look-ups of this build
     */
    public HttpDoiRegistry(RegistryAccess access, Deadline deadline) {
        client = new RegistryClient(access, deadline);
    }

    @Override
    public String name() {
        return client.host();
    }

    @Override
    public Optional<String> silence() {
        return client.silence();
    }

    @Override
    public Map<Doi, Agency> agencies(List<Doi> dois) {
        Map<Doi, Agency> agencies = new LinkedHashMap<>();
        for (List<Doi> part : parts(dois)) {
            String list = String.join(",", part.stream().map(Doi::pathEncoded).toList());
            Reply<JsonNode> reply = JsonAnswer.read(name(), client.get("/doiRA/" + list), List.of(JsonAnswer.OK));
            if (reply instanceof Told<JsonNode> told) {
                told.value().forEach(answer -> agency(answer, part).ifPresent(found -> agencies.putAll(found)));
            }
        }
        return agencies;
    }

    private static List<List<Doi>> parts(List<Doi> dois) {
        List<List<Doi>> parts = new ArrayList<>();
        int length = ADDRESS_LENGTH;
        for (Doi doi : dois) {
            length += doi.pathEncoded().length() + 1;
            if (length > ADDRESS_LENGTH) {
                parts.add(new ArrayList<>());
                length = doi.pathEncoded().length();
            }
            parts.get(parts.size() - 1).add(doi);
        }
        return parts;
    }

    /** Believed only of a DOI that was asked for. */
    private static Optional<Map<Doi, Agency>> agency(JsonNode answer, List<Doi> asked) {
        String agency = answer.path("RA").asText();
        return Doi.parse(answer.path("DOI").asText())
                .filter(doi -> !agency.isBlank() && asked.contains(doi))
                .map(doi -> Map.of(doi, new Agency(agency)));
    }

    @Override
    public Optional<Doi> expand(Doi shortDoi) {
        Reply<JsonNode> reply = handle(shortDoi, "HS_ALIAS");
        if (reply instanceof Told<JsonNode> told) {
            for (JsonNode value : told.value().path("values")) {
                if (value.path("type").asText().equals("HS_ALIAS")) {
                    return Doi.parse(value.path("data").path("value").asText());
                }
            }
        }
        return Optional.empty();
    }

    private Reply<JsonNode> handle(Doi doi, String type) {
        return JsonAnswer.read(
                name(),
                client.get("/api/handles/" + doi.pathEncoded() + "?type=" + type),
                List.of(JsonAnswer.OK, JsonAnswer.NOT_FOUND));
    }

    @Override
    public RegistryAnswer ask(Doi doi) {
        Reply<JsonNode> reply = handle(doi, "URL");
        RegistryAnswer read = reply instanceof Told<JsonNode> told
                ? verdict(doi, told.value())
                : new Unknown(((Silent<JsonNode>) reply).reason());
        if (read instanceof Unknown unknown) {
            client.noteUseless(unknown.reason());
        } else {
            client.noteUseful();
        }
        return read;
    }

    private RegistryAnswer verdict(Doi doi, JsonNode answer) {
        JsonNode code = answer.path("responseCode");
        if (!code.isInt()) {
            return new Unknown(name() + " answered with other data than it should");
        }
        return switch (code.intValue()) {
            case SUCCESS, VALUES_NOT_FOUND -> new Registered();
            case HANDLE_NOT_FOUND ->
                isAbout(doi, answer) ? new NotRegistered() : new Unknown(name() + " answered about another DOI");
            default -> new Unknown(name() + " answered with its code " + code.intValue());
        };
    }

    /** That a DOI is wrong is believed only of the DOI that was asked for. */
    private static boolean isAbout(Doi doi, JsonNode answer) {
        return answer.path("handle").isMissingNode()
                || Doi.parse(answer.path("handle").asText()).filter(doi::equals).isPresent();
    }
}
