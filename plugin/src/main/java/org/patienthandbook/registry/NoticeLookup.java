package org.patienthandbook.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.progress.Count;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.lock.WorkFacts;
import org.patienthandbook.registry.pubmed.PubMedArticle;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Unanswered;

/**
 * Looks up in PubMed what was published about works: the PubMed IDs by DOI, the articles by PubMed ID, and then the notices that the
 * articles link to. Crossref alone knows only four of five corrections.
 */
final class NoticeLookup {

    private static final String SERVICE = "PubMed";

    private final PubMedRegistry pubmed;
    private final LookupSession session;
    private final LookupProgress progress;
    private int missed;
    private String reason = "";

    NoticeLookup(PubMedRegistry pubmed, LookupSession session, LookupProgress progress) {
        this.pubmed = pubmed;
        this.session = session;
        this.progress = progress;
    }

    void lookUp(List<LookupRequest> requests, LocalDate today) {
        for (int from = 0; from < requests.size(); from += PubMedRegistry.BATCH) {
            progress.report(SERVICE, from, requests.size(), "work");
            lookUpBatch(requests.subList(from, Math.min(requests.size(), from + PubMedRegistry.BATCH)), today);
            progress.reportFailure(SERVICE, pubmed.givenUpBecause());
            session.save();
        }
        if (missed > 0) {
            progress.say("PubMed did not say what was published about " + Count.of(missed, "work") + " (" + reason
                    + "): corrections that only PubMed knows are missing until it answers a later build");
        }
    }

    /** Articles, and the notices and later versions that they link to, by PubMed ID. */
    private record Answer(List<PubMedArticle> articles, Map<String, PubMedArticle> linked) {}

    private void lookUpBatch(List<LookupRequest> batch, LocalDate today) {
        Reply<Answer> reply = articles(batch).then(articles -> linked(articles).map(found -> answer(articles, found)));
        if (reply instanceof Reply.Answered<Answer> answered) {
            batch.forEach(request -> take(request, answered.value(), today));
        } else if (reply instanceof Unanswered<Answer> unanswered) {
            missed += batch.size();
            reason = unanswered.reason();
            batch.forEach(request -> session.fail(request, PubMedRegistry.NAME));
        }
    }

    private static Answer answer(List<PubMedArticle> articles, List<PubMedArticle> linked) {
        return new Answer(
                articles,
                linked.stream()
                        .collect(Collectors.toMap(
                                PubMedArticle::pmid, article -> article, (one, other) -> other, LinkedHashMap::new)));
    }

    private Reply<List<PubMedArticle>> articles(List<LookupRequest> batch) {
        Set<String> ids = new LinkedHashSet<>();
        List<Doi> dois = new ArrayList<>();
        for (LookupRequest request : batch) {
            pmid(request).ifPresentOrElse(ids::add, () -> doi(request).ifPresent(dois::add));
        }
        Reply<List<String>> found = dois.isEmpty()
                ? new Reply.Answered<>(List.of())
                : pubmed.ids(dois.stream().distinct().toList());
        return found.then(more -> {
            ids.addAll(more);
            return pubmed.articles(List.copyOf(ids));
        });
    }

    private Reply<List<PubMedArticle>> linked(List<PubMedArticle> articles) {
        return pubmed.articles(articles.stream()
                .flatMap(article -> article.links().stream())
                .filter(link -> link.notice().isPresent() || link.isUpdate())
                .flatMap(link -> link.pmid().stream())
                .distinct()
                .toList());
    }

    private Optional<String> pmid(LookupRequest request) {
        return request.pmid().or(() -> request.entry(session.lock()).flatMap(LockEntry::pmid));
    }

    private Optional<Doi> doi(LookupRequest request) {
        return request.entry(session.lock()).flatMap(LockEntry::doi).or(request::doi);
    }

    private Optional<PubMedArticle> articleOf(LookupRequest request, List<PubMedArticle> articles) {
        Optional<Doi> doi = doi(request);
        Optional<String> pmid = pmid(request);
        return articles.stream()
                .filter(article -> pmid.isPresent()
                        ? article.pmid().equals(pmid.get())
                        : doi.isPresent() && article.doi().equals(doi))
                .findFirst();
    }

    private void take(LookupRequest request, Answer answer, LocalDate today) {
        boolean hasDoi = request.doi().isPresent();
        if (hasDoi && request.entry(session.lock()).isEmpty()) {
            return;
        }
        Optional<PubMedArticle> article = articleOf(request, answer.articles());
        session.update(request, before -> {
            LockEntry entry = hasDoi ? before : before.withSearch(request.input(), today);
            LockEntry known = article.map(found -> entry.withPmid(found.pmid())).orElse(entry);
            return known.with(facts(known.facts(), request, article, answer.linked()))
                    .withQuery(PubMedRegistry.NAME, true);
        });
    }

    private static WorkFacts facts(
            WorkFacts known,
            LookupRequest request,
            Optional<PubMedArticle> article,
            Map<String, PubMedArticle> linked) {
        WorkFacts reported = known.reported(
                PubMedRegistry.NAME,
                article.map(found -> found.notices(linked)).orElse(List.of()),
                article.flatMap(found -> found.newerVersion(linked)));
        return article.isPresent() && request.doi().isEmpty()
                ? reported.suggesting(suggestion(request, article.get()))
                : reported;
    }

    private static Optional<DoiSuggestion> suggestion(LookupRequest request, PubMedArticle article) {
        String title = request.reference().text("title").orElse("");
        return article.doi()
                .filter(doi -> !title.isEmpty() && TitleMatch.of(title, article.title()) == TitleMatch.SAME)
                .map(doi -> new DoiSuggestion(doi, article.title(), article.year(), PubMedRegistry.NAME));
    }
}
