package org.patienthandbook.registry.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.NoticeType;

/**
 * An article in PubMed.
 *
 * @param pmid its PubMed ID
 * @param doi its DOI, if PubMed knows it
 * @param title its title
 * @param year its year of publication; 0 if PubMed gives none
 * @param types its publication types, such as {@code Retracted Publication}
 * @param links the publications that comment on it or correct it
 */
public record PubMedArticle(
        String pmid, Optional<Doi> doi, String title, int year, List<String> types, List<Link> links) {

    private static final Map<String, NoticeType> NOTICES = Map.of(
            "RetractionIn", NoticeType.RETRACTION,
            "RetractedandRepublishedIn", NoticeType.RETRACTION,
            "PartialRetractionIn", NoticeType.PARTIAL_RETRACTION,
            "ExpressionOfConcernIn", NoticeType.EXPRESSION_OF_CONCERN,
            "ErratumIn", NoticeType.ERRATUM,
            "CorrectedandRepublishedIn", NoticeType.CORRECTION);

    /**
     * A link to a publication that comments on the article or corrects it.
     *
     * @param kind the attribute {@code RefType} of {@code CommentsCorrections}
     * @param pmid the publication's PubMed ID, if there is one
     * @param doi the publication's DOI, if the link's text contains one
     */
    public record Link(String kind, Optional<String> pmid, Optional<Doi> doi) {

        /** The type of notice that the publication is; empty when it is not a notice. */
        public Optional<NoticeType> notice() {
            return Optional.ofNullable(NOTICES.get(kind));
        }

        /** Whether the publication is a later version of the article, as Cochrane reviews have them. */
        public boolean isUpdate() {
            return kind.equals("UpdateIn");
        }
    }

    public PubMedArticle {
        types = List.copyOf(types);
        links = List.copyOf(links);
    }

    /**
     * The notices about the article.
     *
     * @param linked the linked articles, as far as PubMed has them, by PubMed ID
     */
    public List<Notice> notices(Map<String, PubMedArticle> linked) {
        List<Notice> notices = new ArrayList<>();
        for (Link link : links) {
            Optional<Doi> notice = link.pmid()
                    .map(linked::get)
                    .flatMap(PubMedArticle::doi)
                    .or(link::doi)
                    .filter(other -> doi.filter(other::equals).isEmpty());
            link.notice()
                    .filter(type -> !isLinkedBy(link)
                            && (notice.isPresent() || link.pmid().isPresent()))
                    .ifPresent(type -> notices.add(notice(type, notice, link.pmid())));
        }
        boolean isReported = notices.stream().anyMatch(notice -> notice.type() == NoticeType.RETRACTION);
        if (types.contains("Retracted Publication") && !isReported) {
            notices.add(notice(NoticeType.RETRACTION, doi, Optional.of(pmid)));
        }
        return notices;
    }

    private static Notice notice(NoticeType type, Optional<Doi> doi, Optional<String> pmid) {
        return new Notice(type, doi, pmid, "", List.of(PubMedRegistry.NAME));
    }

    private boolean isLinkedBy(Link link) {
        return link.pmid().filter(pmid::equals).isPresent();
    }

    /**
     * The last version of the article that is later than this one.
     *
     * @param linked the linked articles, as far as PubMed has them, by PubMed ID
     */
    public Optional<NewerVersion> newerVersion(Map<String, PubMedArticle> linked) {
        return links.stream()
                .filter(link -> link.isUpdate() && link.pmid().isPresent() && !isLinkedBy(link))
                .reduce((earlier, later) -> later)
                .map(link -> new NewerVersion(
                        NewerVersion.Kind.UPDATE,
                        link.pmid().map(linked::get).flatMap(PubMedArticle::doi),
                        link.pmid()));
    }
}
