package org.patienthandbook.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.LockEntry.Registration;
import org.patienthandbook.registry.lock.WorkFacts;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.DoiRegistry;
import org.patienthandbook.registry.service.RegistryAnswer;
import org.patienthandbook.registry.service.RegistryAnswer.Registered;
import org.patienthandbook.registry.service.RegistryAnswer.Unknown;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.registry.service.Reply.Unanswered;
import org.patienthandbook.registry.service.WorkAnswer;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Queries the registries, with as few requests as each protocol allows: doi.org for the registrations, the agencies for the works,
 * PubMed for notices, and Crossref for the DOIs of works without one.
 */
final class RegistryLookup {

    /** The number of single requests between two lines of progress. */
    private static final int PROGRESS_STEP = 10;

    private final LookupPlan plan;
    private final Registries registries;
    private final LookupSession session;
    private final LookupProgress progress;

    RegistryLookup(LookupPlan plan, LookupSession session, LookupProgress progress) {
        this.plan = plan;
        this.registries = plan.registries();
        this.session = session;
        this.progress = progress;
    }

    void lookUp(List<LookupRequest> requests) {
        lookUpRegistrations(those(requests, plan::needsRegistration));
        for (WorkRegistry registry : registries.works()) {
            lookUpWorks(registry, those(requests, request -> plan.needsWork(request, registry, session.lock())));
        }
        registries
                .pubmed()
                .ifPresent(pubmed -> new NoticeLookup(pubmed, session, progress)
                        .lookUp(those(requests, request -> plan.needsNotices(request, session.lock())), plan.today()));
        registries.search().ifPresent(search -> lookUpSuggestions(search, those(requests, plan::needsSearch)));
    }

    private static List<LookupRequest> those(List<LookupRequest> requests, Predicate<LookupRequest> condition) {
        return requests.stream().filter(condition).toList();
    }

    private void lookUpRegistrations(List<LookupRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        DoiRegistry registry = registries.doi();
        progress.report(registry.name(), 0, requests.size(), "reference");
        Map<LookupRequest, Doi> dois = longDois(requests);
        Map<Doi, Agency> agencies = registry.agencies(List.copyOf(new LinkedHashSet<>(dois.values())));
        progress.reportFailure(registry.name(), registry.givenUpBecause());
        Map<LookupRequest, Doi> left = new LinkedHashMap<>();
        dois.forEach((request, doi) -> Optional.ofNullable(agencies.get(doi))
                .ifPresentOrElse(
                        agency -> session.update(
                                request,
                                entry -> entry.withRegistration(request.input(), doi, registration(true))
                                        .with(agency)),
                        () -> left.put(request, doi)));
        session.save();
        lookUpOneByOne(left);
    }

    /** The DOI of every request. A short DOI is replaced by the long one. */
    private Map<LookupRequest, Doi> longDois(List<LookupRequest> requests) {
        Map<Doi, Doi> known = new HashMap<>();
        Map<LookupRequest, Doi> dois = new LinkedHashMap<>();
        for (LookupRequest request : requests) {
            Doi written = request.doi().orElseThrow();
            dois.put(
                    request,
                    known.computeIfAbsent(
                            written,
                            doi -> doi.isShort() ? registries.doi().expand(doi).orElse(doi) : doi));
        }
        return dois;
    }

    private Registration registration(boolean registered) {
        return new Registration(registered, plan.today());
    }

    private void lookUpOneByOne(Map<LookupRequest, Doi> requests) {
        DoiRegistry registry = registries.doi();
        Map<Doi, RegistryAnswer> answers = new LinkedHashMap<>();
        int done = 0;
        for (Map.Entry<LookupRequest, Doi> request : requests.entrySet()) {
            if (done > 0 && done % PROGRESS_STEP == 0) {
                progress.report(registry.name(), done, requests.size(), "reference");
            }
            done++;
            RegistryAnswer answer = answers.computeIfAbsent(request.getValue(), registry::lookUp);
            progress.reportFailure(registry.name(), registry.givenUpBecause());
            take(request.getKey(), request.getValue(), answer);
        }
    }

    private void take(LookupRequest request, Doi doi, RegistryAnswer answer) {
        if (answer instanceof Unknown unknown) {
            session.fail(request, "doi.org", unknown.reason());
        } else {
            Registration registration = registration(answer instanceof Registered);
            session.update(request, entry -> entry.withRegistration(request.input(), doi, registration));
            session.save();
        }
    }

    private void lookUpWorks(WorkRegistry registry, List<LookupRequest> requests) {
        Map<Doi, List<LookupRequest>> byDoi = new LinkedHashMap<>();
        requests.forEach(request ->
                byDoi.computeIfAbsent(doi(request), doi -> new ArrayList<>()).add(request));
        String name = registry.agency().name();
        int done = 0;
        for (List<Doi> batch : registry.batches(List.copyOf(byDoi.keySet()))) {
            progress.report(name, done, byDoi.size(), "work");
            done += batch.size();
            Reply<Map<Doi, WorkAnswer>> reply = registry.lookUp(batch);
            progress.reportFailure(name, registry.givenUpBecause());
            for (Doi doi : batch) {
                byDoi.getOrDefault(doi, List.of()).forEach(request -> take(request, registry, reply));
            }
            session.save();
        }
    }

    private void take(LookupRequest request, WorkRegistry registry, Reply<Map<Doi, WorkAnswer>> reply) {
        if (reply instanceof Unanswered<Map<Doi, WorkAnswer>> unanswered) {
            session.fail(request, registry.name(), unanswered.reason());
            return;
        }
        Doi doi = doi(request);
        Optional<WorkAnswer> work = Optional.ofNullable(
                ((Answered<Map<Doi, WorkAnswer>>) reply).value().get(doi));
        if (work.isPresent()) {
            session.update(request, entry -> described(covered(entry, request, doi), registry, work.get()));
        } else if (request.entry(session.lock()).isPresent()) {
            session.update(
                    request,
                    entry -> entry.with(entry.facts().described(Optional.empty()))
                            .withQuery(registry.name(), true));
        }
    }

    /** An agency that has a record of the work confirms the registration, even where doi.org did not answer. */
    private LockEntry covered(LockEntry entry, LookupRequest request, Doi doi) {
        return request.input().isCoveredBy(entry)
                ? entry
                : entry.withRegistration(request.input(), doi, registration(true))
                        .withQuery("doi.org", false);
    }

    private static LockEntry described(LockEntry entry, WorkRegistry registry, WorkAnswer answer) {
        WorkFacts facts = entry.facts()
                .described(Optional.of(answer.record()))
                .reported(registry.name(), answer.notices(), answer.newerVersion());
        return entry.with(registry.agency()).with(facts).withQuery(registry.name(), true);
    }

    private Doi doi(LookupRequest request) {
        return request.entry(session.lock())
                .flatMap(LockEntry::doi)
                .or(request::doi)
                .orElseThrow();
    }

    private void lookUpSuggestions(CrossrefSearch search, List<LookupRequest> requests) {
        String name = Agency.CROSSREF.name();
        int done = 0;
        for (LookupRequest request : requests) {
            if (done % PROGRESS_STEP == 0) {
                progress.report(name, done, requests.size(), "missing DOI");
            }
            done++;
            Reply<Optional<DoiSuggestion>> reply = search.find(request.reference());
            if (reply instanceof Answered<Optional<DoiSuggestion>> answered) {
                session.update(request, entry -> suggesting(entry, request, answered.value()));
                session.save();
            } else {
                session.fail(request, CrossrefSearch.NAME);
            }
            progress.reportFailure(name, search.givenUpBecause());
        }
    }

    private LockEntry suggesting(LockEntry entry, LookupRequest request, Optional<DoiSuggestion> found) {
        Optional<DoiSuggestion> pubmed =
                entry.suggestion().filter(other -> other.source().equals(PubMedRegistry.NAME));
        LockEntry searched = entry.withSearch(request.input(), plan.today());
        return searched.with(searched.facts().suggesting(found.or(() -> pubmed)))
                .withQuery(CrossrefSearch.NAME, true);
    }
}
