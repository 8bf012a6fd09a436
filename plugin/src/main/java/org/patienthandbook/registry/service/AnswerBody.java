package org.patienthandbook.registry.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.registry.service.Reply.Unanswered;

/** Reads the bodies of HTTP answers. Only a body of the expected status and content type counts as an answer. */
public final class AnswerBody {

    public static final int OK = 200;
    public static final int NOT_FOUND = 404;

    private static final int SERVER_ERROR = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerBody() {}

    /**
     * The body of an answer.
     *
     * @param host the host's name, for messages
     * @param type a part of the expected content type, such as {@code xml}
     * @param statuses the expected HTTP statuses
     */
    public static Reply<String> text(String host, HttpAnswer answer, String type, List<Integer> statuses) {
        if (answer instanceof Failed failed) {
            return new Unanswered<>(failed.reason());
        }
        Received received = (Received) answer;
        if (!statuses.contains(received.status())) {
            return new Unanswered<>(refusal(host, received.status()));
        }
        return received.type().contains(type)
                ? new Answered<>(received.body())
                : new Unanswered<>(host + " answered with a web page instead of data");
    }

    /** The JSON in the body of an answer with one of these statuses. */
    public static Reply<JsonNode> json(String host, HttpAnswer answer, List<Integer> statuses) {
        return text(host, answer, "json", statuses).then(body -> {
            try {
                return new Answered<>(JSON.readTree(body));
            } catch (JsonProcessingException e) {
                return broken(host);
            }
        });
    }

    /** The reply to an answer whose body cannot be parsed. */
    public static <T> Reply<T> broken(String host) {
        return new Unanswered<>(host + " answered with broken data");
    }

    /** The reply to an answer with data of another structure. */
    public static <T> Reply<T> unexpected(String host) {
        return new Unanswered<>(host + " answered with unexpected data");
    }

    private static String refusal(String host, int status) {
        String meaning = switch (status) {
            case 401, 403, 451 -> " refused to answer";
            case 429 -> " received too many requests";
            case 301, 302, 303, 307, 308 -> " redirected to another host, which is not asked";
            default -> status >= SERVER_ERROR ? " reported an error" : " did not accept the request";
        };
        return host + meaning + " (HTTP status " + status + ")";
    }
}
