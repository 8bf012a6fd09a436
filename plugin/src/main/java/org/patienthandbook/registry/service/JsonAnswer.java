package org.patienthandbook.registry.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;

/** Takes JSON out of what came over HTTP, and nothing else for JSON. */
public final class JsonAnswer {

    public static final int OK = 200;
    public static final int NOT_FOUND = 404;

    private static final int SERVER_FAULT = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonAnswer() {}

    /** What it means that a host answered with a status other than those it answers questions with, as a clause. */
    public static String refusal(String host, int status) {
        String meaning = switch (status) {
            case 401, 403, 451 -> " refused to answer";
            case 429 -> " was asked too often";
            case 301, 302, 303, 307, 308 -> " led to another address, which is not asked";
            default -> status >= SERVER_FAULT ? " has a fault of its own" : " gave no answer to the question";
        };
        return host + meaning + " (HTTP status " + status + ")";
    }

    /** The data of an answer with one of these statuses; silent for every other answer. */
    public static Reply<JsonNode> read(String host, HttpAnswer answer, List<Integer> statuses) {
        if (answer instanceof Failed failed) {
            return new Silent<>(failed.reason());
        }
        Received received = (Received) answer;
        if (!statuses.contains(received.status())) {
            return new Silent<>(refusal(host, received.status()));
        } else if (!received.type().contains("json")) {
            return new Silent<>(host + " answered with a page in place of data");
        }
        try {
            return new Told<>(JSON.readTree(received.body()));
        } catch (JsonProcessingException e) {
            return new Silent<>(host + " answered with broken data");
        }
    }
}
