package org.patienthandbook.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.progress.Count;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.pubmed.PubMedArticle;
import org.patienthandbook.registry.pubmed.PubMedArticle.Link;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Silent;
import org.patienthandbook.registry.service.Reply.Told;

/**
 * Asks PubMed what was published about works: their numbers by their DOIs, the articles by their numbers, and then the
 * notices, for their own DOIs. Of corrections Crossref alone knows four in five.
 */
final class NoticeInquiry {

    private static final String SERVICE = "PubMed";

    private final PubMedRegistry pubmed;
    private final LookupSession known;
    private final InquiryProgress progress;
    private int missed;
    private String reason = "";

    NoticeInquiry(PubMedRegistry pubmed, LookupSession known, InquiryProgress progress) {
        this.pubmed = pubmed;
        this.known = known;
        this.progress = progress;
    }

    void ask(List<LookupRequest> subjects, LocalDate today) {
        for (int from = 0; from < subjects.size(); from += PubMedRegistry.BATCH) {
            if (from == 0) {
                progress.begins(SERVICE, subjects.size(), "work");
            } else {
                progress.goesOn(SERVICE, from, subjects.size(), "work");
            }
            List<LookupRequest> batch = subjects.subList(from, Math.min(subjects.size(), from + PubMedRegistry.BATCH));
            askBatch(batch, today);
            progress.asked(SERVICE, pubmed.silence());
            known.write();
        }
        if (missed > 0) {
            progress.say("PubMed did not tell what was published about " + Count.of(missed, "work") + " (" + reason
                    + "): corrections that it alone knows are missing until a build gets its answer");
        }
    }

    private void askBatch(List<LookupRequest> batch, LocalDate today) {
        Reply<List<PubMedArticle>> reply = articles(batch);
        if (reply instanceof Silent<List<PubMedArticle>> silent) {
            miss(batch, silent.reason());
            return;
        }
        List<PubMedArticle> articles = ((Told<List<PubMedArticle>>) reply).value();
        Reply<List<PubMedArticle>> notices = notices(articles);
        if (notices instanceof Silent<List<PubMedArticle>> silent) {
            miss(batch, silent.reason());
            return;
        }
        Map<String, PubMedArticle> byNumber = new LinkedHashMap<>();
        ((Told<List<PubMedArticle>>) notices).value().forEach(article -> byNumber.put(article.pmid(), article));
        for (LookupRequest subject : batch) {
            take(subject, articleOf(subject, articles), byNumber, today);
        }
    }

    private void miss(List<LookupRequest> batch, String reason) {
        missed += batch.size();
        this.reason = reason;
        batch.forEach(subject -> known.missAddition(subject, PubMedRegistry.NAME));
    }

    private Reply<List<PubMedArticle>> articles(List<LookupRequest> batch) {
        Set<String> numbers = new LinkedHashSet<>();
        List<Doi> dois = new ArrayList<>();
        for (LookupRequest subject : batch) {
            Optional<String> number =
                    subject.pmid().or(() -> subject.entry(known.lock()).flatMap(LockEntry::pmid));
            number.ifPresentOrElse(numbers::add, () -> doi(subject).ifPresent(dois::add));
        }
        if (!dois.isEmpty()) {
            Reply<List<String>> found = pubmed.numbers(dois.stream().distinct().toList());
            if (found instanceof Silent<List<String>> silent) {
                return new Silent<>(silent.reason());
            }
            numbers.addAll(((Told<List<String>>) found).value());
        }
        return pubmed.articles(List.copyOf(numbers));
    }

    private Reply<List<PubMedArticle>> notices(List<PubMedArticle> articles) {
        List<String> numbers = articles.stream()
                .flatMap(article -> article.links().stream())
                .filter(link -> link.notice().isPresent() || link.isUpdate())
                .map(Link::pmid)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return pubmed.articles(numbers);
    }

    private Optional<Doi> doi(LookupRequest subject) {
        return subject.entry(known.lock()).flatMap(LockEntry::fullDoi).or(subject::doi);
    }

    private Optional<PubMedArticle> articleOf(LookupRequest subject, List<PubMedArticle> articles) {
        Optional<Doi> doi = doi(subject);
        Optional<String> number =
                subject.pmid().or(() -> subject.entry(known.lock()).flatMap(LockEntry::pmid));
        return articles.stream()
                .filter(article -> number.isPresent()
                        ? article.pmid().equals(number.get())
                        : doi.isPresent() && article.doi().equals(doi))
                .findFirst();
    }

    private void take(
            LookupRequest subject,
            Optional<PubMedArticle> article,
            Map<String, PubMedArticle> others,
            LocalDate today) {
        if (subject.doi().isPresent() && subject.entry(known.lock()).isEmpty()) {
            return;
        }
        known.learn(subject, before -> {
            LockEntry entry = subject.doi().isPresent() ? before : before.searched(subject.input(), today);
            if (article.isEmpty()) {
                return entry.told(PubMedRegistry.NAME, List.of(), Optional.empty())
                        .asked(PubMedRegistry.NAME, true);
            }
            LockEntry told = entry.withPmid(article.get().pmid())
                    .told(PubMedRegistry.NAME, notices(article.get(), others), newer(article.get(), others))
                    .asked(PubMedRegistry.NAME, true);
            return subject.doi().isPresent() ? told : told.suggesting(suggestion(subject, article.get()));
        });
    }

    private static List<Notice> notices(PubMedArticle article, Map<String, PubMedArticle> others) {
        List<Notice> notices = new ArrayList<>();
        for (Link link : article.links()) {
            Optional<String> number = Optional.of(link.pmid()).filter(text -> !text.isEmpty());
            Optional<Doi> doi = number.flatMap(id -> Optional.ofNullable(others.get(id)))
                    .flatMap(PubMedArticle::doi)
                    .or(link::doi)
                    .filter(own -> article.doi().filter(own::equals).isEmpty());
            boolean itself = number.filter(article.pmid()::equals).isPresent();
            link.notice()
                    .filter(type -> !itself && (doi.isPresent() || number.isPresent()))
                    .ifPresent(type -> notices.add(new Notice(type, doi, number, "", List.of(PubMedRegistry.NAME))));
        }
        boolean told = notices.stream().anyMatch(notice -> notice.type() == NoticeType.RETRACTION);
        if (article.isRetracted() && !told) {
            notices.add(new Notice(
                    NoticeType.RETRACTION,
                    article.doi(),
                    Optional.of(article.pmid()),
                    "",
                    List.of(PubMedRegistry.NAME)));
        }
        return notices;
    }

    private static Optional<NewerVersion> newer(PubMedArticle article, Map<String, PubMedArticle> others) {
        return article.links().stream()
                .filter(link -> link.isUpdate()
                        && !link.pmid().isEmpty()
                        && !link.pmid().equals(article.pmid()))
                .reduce((earlier, later) -> later)
                .map(link -> new NewerVersion(
                        NewerVersion.Kind.UPDATE,
                        Optional.ofNullable(others.get(link.pmid())).flatMap(PubMedArticle::doi),
                        Optional.of(link.pmid())));
    }

    private static Optional<DoiSuggestion> suggestion(LookupRequest subject, PubMedArticle article) {
        String title = subject.reference().text("title").orElse("");
        return article.doi()
                .filter(doi -> !title.isEmpty() && TitleMatch.of(title, article.title()) == TitleMatch.SAME)
                .map(doi -> new DoiSuggestion(doi, article.title(), article.year(), PubMedRegistry.NAME));
    }
}
