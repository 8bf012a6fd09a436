package org.patienthandbook.registry.crossref;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.HttpAnswer;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.RegistryClient;
import org.patienthandbook.registry.service.AnswerBody;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.registry.service.Reply.Unanswered;
import org.patienthandbook.registry.service.WorkAnswer;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Queries Crossref's REST API. {@code /works?filter=doi:A,doi:B} returns many works at once and leaves out those that Crossref does
 * not know. A DOI with a comma, which separates DOIs in the filter, is queried alone by {@code /works/DOI}. For a Cochrane review, the
 * DOIs of its next versions are queried as well.
 */
public final class CrossrefRegistry implements WorkRegistry {

    private static final int BATCH = 40;
    private static final int BAD_REQUEST = 400;

    /** Crossref's own words for a DOI that it does not know. A 404 with other words may come from a proxy. */
    private static final String NO_SUCH_WORK = "Resource not found.";

    private final RegistryClient client;
    private boolean selects = true;

    /**
     * @param access how Crossref is reached
     * @param deadline the end of all look-ups of this build
     */
    public CrossrefRegistry(RegistryAccess access, Deadline deadline) {
        client = new RegistryClient(access, deadline);
    }

    RegistryClient client() {
        return client;
    }

    @Override
    public String name() {
        return CrossrefWork.NAME;
    }

    @Override
    public Agency agency() {
        return Agency.CROSSREF;
    }

    @Override
    public Optional<String> givenUpBecause() {
        return client.givenUpBecause();
    }

    @Override
    public List<List<Doi>> batches(List<Doi> dois) {
        List<List<Doi>> batches = new ArrayList<>();
        List<Doi> batch = new ArrayList<>();
        int size = 0;
        for (Doi doi : dois) {
            int weight = 1 + CochraneVersions.next(doi).size();
            if (isAlone(doi)) {
                batches.add(List.of(doi));
            } else {
                if (size + weight > BATCH) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                    size = 0;
                }
                batch.add(doi);
                size += weight;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static boolean isAlone(Doi doi) {
        return doi.name().indexOf(',') >= 0;
    }

    @Override
    public Reply<Map<Doi, WorkAnswer>> lookUp(List<Doi> batch) {
        boolean alone = batch.size() == 1 && isAlone(batch.get(0));
        return (alone ? single(batch.get(0)) : many(batch)).countedBy(client);
    }

    private Reply<Map<Doi, WorkAnswer>> single(Doi doi) {
        HttpAnswer answer = client.get("/works/" + doi.pathEncoded());
        if (answer instanceof Received received
                && received.status() == AnswerBody.NOT_FOUND
                && received.type().startsWith("text/plain")
                && received.body().strip().equals(NO_SUCH_WORK)) {
            return new Answered<>(Map.of());
        }
        return json(answer).then(message -> {
            CrossrefWork found = new CrossrefWork(message);
            return found.doi().filter(doi::equals).isPresent()
                    ? new Answered<>(Map.of(doi, found.answer(doi)))
                    : new Unanswered<>(client.host() + " answered about another DOI");
        });
    }

    private Reply<JsonNode> json(HttpAnswer answer) {
        return AnswerBody.json(client.host(), answer, List.of(AnswerBody.OK)).map(json -> json.path("message"));
    }

    private Reply<Map<Doi, WorkAnswer>> many(List<Doi> dois) {
        List<Doi> all = new ArrayList<>(dois);
        dois.forEach(doi -> all.addAll(CochraneVersions.next(doi)));
        HttpAnswer answer = client.get(address(all));
        if (isBadRequest(answer) && selects) {
            // Crossref may not know a field that is selected
            selects = false;
            answer = client.get(address(all));
        }
        boolean isTooMuch =
                isBadRequest(answer) || (answer instanceof Failed failed && failed.cause() == Cause.TOO_LARGE);
        return isTooMuch && dois.size() > 1
                ? halves(dois)
                : json(answer).then(message -> works(dois, message.path("items")));
    }

    private static boolean isBadRequest(HttpAnswer answer) {
        return answer instanceof Received received && received.status() == BAD_REQUEST;
    }

    private Reply<Map<Doi, WorkAnswer>> halves(List<Doi> dois) {
        int middle = dois.size() / 2;
        return many(dois.subList(0, middle))
                .then(first -> many(dois.subList(middle, dois.size())).map(second -> {
                    Map<Doi, WorkAnswer> both = new LinkedHashMap<>(first);
                    both.putAll(second);
                    return both;
                }));
    }

    private String address(List<Doi> dois) {
        List<String> filters =
                dois.stream().map(doi -> "doi:" + doi.pathEncoded()).toList();
        return "/works?filter=" + String.join(",", filters) + "&rows=" + dois.size()
                + (selects ? "&select=" + CrossrefWork.FIELDS : "");
    }

    private Reply<Map<Doi, WorkAnswer>> works(List<Doi> dois, JsonNode items) {
        if (!items.isArray()) {
            return AnswerBody.unexpected(client.host());
        }
        Map<Doi, CrossrefWork> found = new HashMap<>();
        items.forEach(item -> {
            CrossrefWork work = new CrossrefWork(item);
            work.doi().ifPresent(doi -> found.put(doi, work));
        });
        Map<Doi, WorkAnswer> answers = new LinkedHashMap<>();
        for (Doi doi : dois) {
            Optional.ofNullable(found.get(doi))
                    .map(work -> work.answer(doi))
                    .ifPresent(answer -> answers.put(doi, withVersion(answer, doi, found)));
        }
        return new Answered<>(answers);
    }

    /** Adds the last version of a Cochrane review that Crossref knows. */
    private static WorkAnswer withVersion(WorkAnswer answer, Doi doi, Map<Doi, CrossrefWork> found) {
        Optional<NewerVersion> newest = CochraneVersions.next(doi).stream()
                .filter(found::containsKey)
                .reduce((earlier, later) -> later)
                .map(later -> new NewerVersion(NewerVersion.Kind.UPDATE, Optional.of(later), Optional.empty()));
        return new WorkAnswer(answer.record(), answer.notices(), newest.or(answer::newerVersion));
    }
}
