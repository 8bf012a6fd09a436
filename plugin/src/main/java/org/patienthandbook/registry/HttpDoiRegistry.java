package org.patienthandbook.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.patienthandbook.model.Doi;
import org.patienthandbook.registry.RegistryAnswer.NotRegistered;
import org.patienthandbook.registry.RegistryAnswer.Registered;
import org.patienthandbook.registry.RegistryAnswer.Unknown;
import org.patienthandbook.registry.RegistryClient.HttpAnswer;
import org.patienthandbook.registry.RegistryClient.HttpAnswer.Failed;
import org.patienthandbook.registry.RegistryClient.HttpAnswer.Received;

/**
 * Asks doi.org's handle API (DOI Handbook, "REST API response format"): {@code GET /api/handles/DOI?type=URL}. Its JSON
 * says by {@code responseCode} 1 (success) and 200 (no value of the type) that the DOI is registered, and by 100 (handle
 * not found) that it is not. A page of 404, a refusal, a proxy's page or half an answer says nothing.
 */
public final class HttpDoiRegistry implements DoiRegistry {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int SUCCESS = 1;
    private static final int HANDLE_NOT_FOUND = 100;
    private static final int VALUES_NOT_FOUND = 200;

    /** So many useless answers in a row mean that the host does not serve this build, not that the DOIs are odd. */
    private static final int PATIENCE = 5;

    private final RegistryClient client;
    private int useless;

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
    public RegistryAnswer ask(Doi doi) {
        HttpAnswer answer = client.get("/api/handles/" + doi.pathEncoded() + "?type=URL");
        if (answer instanceof Failed failed) {
            return new Unknown(failed.reason());
        }
        RegistryAnswer read = read(doi, (Received) answer);
        if (read instanceof Unknown unknown) {
            useless++;
            if (useless >= PATIENCE) {
                client.giveUp(unknown.reason());
            }
        } else {
            useless = 0;
        }
        return read;
    }

    private RegistryAnswer read(Doi doi, Received received) {
        if (received.status() != OK && received.status() != NOT_FOUND) {
            return new Unknown(name() + " answered with HTTP status " + received.status());
        } else if (!received.type().contains("json")) {
            return new Unknown(
                    name() + " answered with HTTP status " + received.status() + " and a page in place of data");
        }
        try {
            return verdict(doi, JSON.readTree(received.body()));
        } catch (JsonProcessingException e) {
            return new Unknown(name() + " answered with broken data");
        }
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
