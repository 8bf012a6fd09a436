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
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.registry.service.Reply.Unanswered;

/**
 * Queries doi.org. {@code GET /doiRA/DOI,DOI} (DOI Handbook, "Which RA?") returns the agencies of many DOIs. The handle API (DOI
 * Handbook, "REST API response format"), {@code GET /api/handles/DOI?type=URL}, confirms what it does not know: a DOI is registered if
 * the {@code responseCode} is 1 (success) or 200 (no value of this type), and not registered if it is 100 (handle not found). Any other
 * answer, such as a 404 page, a refusal, a proxy's page or an incomplete body, says nothing about the DOI.
 */
public final class HttpDoiRegistry implements DoiRegistry {

    private static final int SUCCESS = 1;
    private static final int HANDLE_NOT_FOUND = 100;
    private static final int VALUES_NOT_FOUND = 200;

    /** Servers reject longer addresses. About 150 DOIs fit. */
    private static final int ADDRESS_LENGTH = 6000;

    private final RegistryClient client;

    /**
     * @param access how doi.org, or a server in its place, is reached
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
    public Optional<String> givenUpBecause() {
        return client.givenUpBecause();
    }

    @Override
    public Map<Doi, Agency> agencies(List<Doi> dois) {
        Map<Doi, Agency> agencies = new LinkedHashMap<>();
        for (List<Doi> part : parts(dois)) {
            String list = String.join(",", part.stream().map(Doi::pathEncoded).toList());
            if (json("/doiRA/" + list, AnswerBody.OK) instanceof Answered<JsonNode> answered) {
                answered.value().forEach(answer -> agency(answer, part).ifPresent(agencies::putAll));
            }
        }
        return agencies;
    }

    private Reply<JsonNode> json(String path, Integer... statuses) {
        return AnswerBody.json(name(), client.get(path), List.of(statuses));
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

    /** Ignores the agency of a DOI that was not queried. */
    private static Optional<Map<Doi, Agency>> agency(JsonNode answer, List<Doi> queried) {
        String agency = answer.path("RA").asText();
        return Doi.parse(answer.path("DOI").asText())
                .filter(doi -> !agency.isBlank() && queried.contains(doi))
                .map(doi -> Map.of(doi, new Agency(agency)));
    }

    @Override
    public Optional<Doi> expand(Doi shortDoi) {
        if (handle(shortDoi, "HS_ALIAS") instanceof Answered<JsonNode> answered) {
            for (JsonNode value : answered.value().path("values")) {
                if (value.path("type").asText().equals("HS_ALIAS")) {
                    return Doi.parse(value.path("data").path("value").asText());
                }
            }
        }
        return Optional.empty();
    }

    private Reply<JsonNode> handle(Doi doi, String type) {
        return json("/api/handles/" + doi.pathEncoded() + "?type=" + type, AnswerBody.OK, AnswerBody.NOT_FOUND);
    }

    @Override
    public RegistryAnswer lookUp(Doi doi) {
        Reply<JsonNode> reply = handle(doi, "URL");
        RegistryAnswer answer = reply instanceof Answered<JsonNode> answered
                ? verdict(doi, answered.value())
                : new Unknown(((Unanswered<JsonNode>) reply).reason());
        if (answer instanceof Unknown unknown) {
            client.countFailure(unknown.reason());
        } else {
            client.resetFailures();
        }
        return answer;
    }

    private RegistryAnswer verdict(Doi doi, JsonNode answer) {
        JsonNode code = answer.path("responseCode");
        if (!code.isInt()) {
            return new Unknown(name() + " answered with unexpected data");
        }
        return switch (code.intValue()) {
            case SUCCESS, VALUES_NOT_FOUND -> new Registered();
            case HANDLE_NOT_FOUND ->
                isAbout(doi, answer) ? new NotRegistered() : new Unknown(name() + " answered about another DOI");
            default -> new Unknown(name() + " answered with the code " + code.intValue());
        };
    }

    private static boolean isAbout(Doi doi, JsonNode answer) {
        return answer.path("handle").isMissingNode()
                || Doi.parse(answer.path("handle").asText()).filter(doi::equals).isPresent();
    }
}
