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
import org.patienthandbook.registry.service.JsonAnswer;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;
import org.patienthandbook.registry.service.WorkAnswer;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Asks Crossref's REST API: many works at once by {@code /works?filter=doi:A,doi:B}, where a comma means "or" and works it
 * does not know are silently absent; a DOI with a comma, which would break the filter, alone by {@code /works/DOI}. Of a
 * Cochrane review the numbers of its next versions are asked for too.
 */
public final class CrossrefRegistry implements WorkRegistry {

    private static final int BATCH = 40;
    private static final int BAD_REQUEST = 400;

    /** Crossref's own words for a DOI that it does not know; the 404 of anybody else on the way says nothing. */
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
    public Optional<String> silence() {
        return client.silence();
    }

    @Override
    public List<List<Doi>> questions(List<Doi> dois) {
        List<List<Doi>> questions = new ArrayList<>();
        List<Doi> batch = new ArrayList<>();
        int size = 0;
        for (Doi doi : dois) {
            int weight = 1 + CochraneVersions.next(doi).size();
            if (isAlone(doi)) {
                questions.add(List.of(doi));
            } else {
                if (size + weight > BATCH) {
                    questions.add(batch);
                    batch = new ArrayList<>();
                    size = 0;
                }
                batch.add(doi);
                size += weight;
            }
        }
        if (!batch.isEmpty()) {
            questions.add(batch);
        }
        return questions;
    }

    private static boolean isAlone(Doi doi) {
        return doi.name().indexOf(',') >= 0;
    }

    @Override
    public Reply<Map<Doi, WorkAnswer>> describe(List<Doi> question) {
        Reply<Map<Doi, WorkAnswer>> reply =
                question.size() == 1 && isAlone(question.get(0)) ? single(question.get(0)) : many(question);
        if (reply instanceof Silent<Map<Doi, WorkAnswer>> silent) {
            client.noteUseless(silent.reason());
        } else {
            client.noteUseful();
        }
        return reply;
    }

    private Reply<Map<Doi, WorkAnswer>> single(Doi doi) {
        HttpAnswer answer = client.get("/works/" + doi.pathEncoded());
        if (answer instanceof Received received
                && received.status() == JsonAnswer.NOT_FOUND
                && received.type().startsWith("text/plain")
                && received.body().strip().equals(NO_SUCH_WORK)) {
            return new Told<>(Map.of());
        }
        Reply<JsonNode> reply = JsonAnswer.read(client.host(), answer, List.of(JsonAnswer.OK));
        if (reply instanceof Silent<JsonNode> silent) {
            return new Silent<>(silent.reason());
        }
        JsonNode work = ((Told<JsonNode>) reply).value().path("message");
        CrossrefWork found = new CrossrefWork(work);
        return found.doi().filter(doi::equals).isPresent()
                ? new Told<>(Map.of(doi, found.answer(doi)))
                : new Silent<>(client.host() + " answered about another DOI");
    }

    private Reply<Map<Doi, WorkAnswer>> many(List<Doi> dois) {
        List<Doi> asked = new ArrayList<>(dois);
        dois.forEach(doi -> asked.addAll(CochraneVersions.next(doi)));
        HttpAnswer answer = client.get(address(asked));
        if (answer instanceof Received received && received.status() == BAD_REQUEST && selects) {
            // a field it does not know to select is no fault of the DOIs
            selects = false;
            answer = client.get(address(asked));
        }
        boolean parts = answer instanceof Failed failed
                ? failed.cause() == Cause.TOO_LARGE
                : ((Received) answer).status() == BAD_REQUEST;
        if (parts && dois.size() > 1) {
            return halves(dois);
        }
        Reply<JsonNode> reply = JsonAnswer.read(client.host(), answer, List.of(JsonAnswer.OK));
        return reply instanceof Silent<JsonNode> silent
                ? new Silent<>(silent.reason())
                : works(dois, ((Told<JsonNode>) reply).value().path("message").path("items"));
    }

    private Reply<Map<Doi, WorkAnswer>> halves(List<Doi> dois) {
        Map<Doi, WorkAnswer> both = new LinkedHashMap<>();
        int middle = dois.size() / 2;
        for (List<Doi> half : List.of(dois.subList(0, middle), dois.subList(middle, dois.size()))) {
            Reply<Map<Doi, WorkAnswer>> reply = many(half);
            if (reply instanceof Silent<Map<Doi, WorkAnswer>>) {
                return reply;
            }
            both.putAll(((Told<Map<Doi, WorkAnswer>>) reply).value());
        }
        return new Told<>(both);
    }

    private String address(List<Doi> dois) {
        List<String> filters =
                dois.stream().map(doi -> "doi:" + doi.pathEncoded()).toList();
        return "/works?filter=" + String.join(",", filters) + "&rows=" + dois.size()
                + (selects ? "&select=" + CrossrefWork.FIELDS : "");
    }

    private Reply<Map<Doi, WorkAnswer>> works(List<Doi> asked, JsonNode items) {
        if (!items.isArray()) {
            return new Silent<>(client.host() + " answered with other data than it should");
        }
        Map<Doi, CrossrefWork> found = new HashMap<>();
        items.forEach(item -> {
            CrossrefWork work = new CrossrefWork(item);
            work.doi().ifPresent(doi -> found.put(doi, work));
        });
        Map<Doi, WorkAnswer> answers = new LinkedHashMap<>();
        for (Doi doi : asked) {
            Optional.ofNullable(found.get(doi))
                    .map(work -> work.answer(doi))
                    .ifPresent(answer -> answers.put(doi, withVersion(answer, doi, found)));
        }
        return new Told<>(answers);
    }

    /** Of the next versions of a Cochrane review the last one that is there counts. */
    private static WorkAnswer withVersion(WorkAnswer answer, Doi doi, Map<Doi, CrossrefWork> found) {
        Optional<NewerVersion> newest = CochraneVersions.next(doi).stream()
                .filter(found::containsKey)
                .reduce((earlier, later) -> later)
                .map(later -> new NewerVersion(NewerVersion.Kind.UPDATE, Optional.of(later), Optional.empty()));
        return new WorkAnswer(answer.record(), answer.notices(), newest.or(answer::newerVersion));
    }
}
