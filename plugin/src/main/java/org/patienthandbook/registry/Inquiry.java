package org.patienthandbook.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.service.RegistryAnswer;
import org.patienthandbook.registry.service.RegistryAnswer.Registered;
import org.patienthandbook.registry.service.RegistryAnswer.Unknown;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;
import org.patienthandbook.registry.service.WorkAnswer;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Asks the registries, each as few times as its protocol allows: doi.org who registered the DOIs, the agencies what they
 * stand for, PubMed what was published about the works, Crossref for the DOIs of those without one.
 */
final class Inquiry {

    private static final int PROGRESS_STEP = 10;

    private final LookupPlan needs;
    private final Registries registries;
    private final LookupSession known;
    private final InquiryProgress progress;

    Inquiry(LookupPlan needs, LookupSession known, InquiryProgress progress) {
        this.needs = needs;
        this.registries = needs.registries();
        this.known = known;
        this.progress = progress;
    }

    /** Asks all that is needed about these references. */
    void ask(List<LookupRequest> subjects) {
        askRegistrations(subjects.stream().filter(needs::registration).toList());
        for (WorkRegistry service : registries.works()) {
            askWorks(
                    service,
                    subjects.stream()
                            .filter(subject -> needs.work(subject, service, known.lock()))
                            .toList());
        }
        registries
                .pubmed()
                .ifPresent(pubmed -> new NoticeInquiry(pubmed, known, progress)
                        .ask(
                                subjects.stream()
                                        .filter(subject -> needs.notices(subject, known.lock()))
                                        .toList(),
                                needs.today()));
        registries
                .search()
                .ifPresent(search -> askSuggestions(
                        search, subjects.stream().filter(needs::search).toList()));
    }

    private void askRegistrations(List<LookupRequest> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        progress.begins(registries.doi().name(), subjects.size(), "reference");
        Map<Doi, Doi> full = new LinkedHashMap<>();
        subjects.stream()
                .flatMap(subject -> subject.doi().stream())
                .distinct()
                .forEach(doi -> full.put(
                        doi, doi.isShort() ? registries.doi().expand(doi).orElse(doi) : doi));
        Map<Doi, Agency> agencies = registries.doi().agencies(List.copyOf(new LinkedHashSet<>(full.values())));
        progress.asked(registries.doi().name(), registries.doi().silence());
        List<LookupRequest> left = new ArrayList<>();
        for (LookupRequest subject : subjects) {
            Doi doi =
                    full.getOrDefault(subject.doi().orElseThrow(), subject.doi().orElseThrow());
            Optional.ofNullable(agencies.get(doi))
                    .ifPresentOrElse(
                            agency -> known.learn(
                                    subject,
                                    entry -> entry.answered(subject.input(), doi, true, needs.today())
                                            .with(agency)),
                            () -> left.add(subject));
        }
        known.write();
        askOneByOne(left, full);
    }

    private void askOneByOne(List<LookupRequest> subjects, Map<Doi, Doi> full) {
        Map<Doi, RegistryAnswer> answers = new LinkedHashMap<>();
        int asked = 0;
        for (LookupRequest subject : subjects) {
            if (asked > 0 && asked % PROGRESS_STEP == 0) {
                progress.goesOn(registries.doi().name(), asked, subjects.size(), "reference");
            }
            asked++;
            Doi doi =
                    full.getOrDefault(subject.doi().orElseThrow(), subject.doi().orElseThrow());
            RegistryAnswer answer = answers.computeIfAbsent(doi, registries.doi()::ask);
            progress.asked(registries.doi().name(), registries.doi().silence());
            if (answer instanceof Unknown unknown) {
                known.miss(subject, "doi.org", unknown.reason());
            } else {
                boolean registered = answer instanceof Registered;
                known.learn(subject, entry -> entry.answered(subject.input(), doi, registered, needs.today()));
                known.write();
            }
        }
    }

    private void askWorks(WorkRegistry service, List<LookupRequest> subjects) {
        Map<Doi, List<LookupRequest>> byDoi = new LinkedHashMap<>();
        subjects.forEach(subject ->
                byDoi.computeIfAbsent(doi(subject), doi -> new ArrayList<>()).add(subject));
        int asked = 0;
        for (List<Doi> question : service.questions(List.copyOf(byDoi.keySet()))) {
            if (asked == 0) {
                progress.begins(service.agency().name(), byDoi.size(), "work");
            } else {
                progress.goesOn(service.agency().name(), asked, byDoi.size(), "work");
            }
            asked += question.size();
            Reply<Map<Doi, WorkAnswer>> reply = service.describe(question);
            progress.asked(service.agency().name(), service.silence());
            for (Doi doi : question) {
                byDoi.getOrDefault(doi, List.of()).forEach(subject -> take(subject, service, reply));
            }
            known.write();
        }
    }

    private void take(LookupRequest subject, WorkRegistry service, Reply<Map<Doi, WorkAnswer>> reply) {
        if (reply instanceof Silent<Map<Doi, WorkAnswer>> silent) {
            known.miss(subject, service.name(), silent.reason());
            return;
        }
        Doi doi = doi(subject);
        Optional<WorkAnswer> work =
                Optional.ofNullable(((Told<Map<Doi, WorkAnswer>>) reply).value().get(doi));
        if (work.isPresent()) {
            known.learn(
                    subject,
                    entry -> (entry.covers(subject.input(), doi)
                                    ? entry
                                    : entry.answered(subject.input(), doi, true, needs.today())
                                            .asked("doi.org", false))
                            .with(service.agency())
                            .described(Optional.of(work.get().record()))
                            .told(
                                    service.name(),
                                    work.get().notices(),
                                    work.get().newerVersion())
                            .asked(service.name(), true));
        } else if (subject.entry(known.lock()).isPresent()) {
            known.learn(subject, entry -> entry.described(Optional.empty()).asked(service.name(), true));
        }
    }

    private Doi doi(LookupRequest subject) {
        return subject.entry(known.lock())
                .flatMap(entry -> entry.fullDoi())
                .or(subject::doi)
                .orElseThrow();
    }

    private void askSuggestions(CrossrefSearch search, List<LookupRequest> subjects) {
        String name = Agency.CROSSREF.name();
        int asked = 0;
        for (LookupRequest subject : subjects) {
            if (asked == 0) {
                progress.begins(name, subjects.size(), "missing DOI");
            } else if (asked % PROGRESS_STEP == 0) {
                progress.goesOn(name, asked, subjects.size(), "missing DOI");
            }
            asked++;
            Reply<Optional<DoiSuggestion>> reply = search.find(subject.reference());
            if (reply instanceof Told<Optional<DoiSuggestion>> told) {
                known.learn(subject, entry -> {
                    Optional<DoiSuggestion> other =
                            entry.suggestion().filter(found -> found.source().equals("pubmed"));
                    return entry.searched(subject.input(), needs.today())
                            .suggesting(told.value().or(() -> other))
                            .asked("crossref", true);
                });
                known.write();
            } else {
                known.missAddition(subject, "crossref");
            }
            progress.asked(name, search.silence());
        }
    }
}
