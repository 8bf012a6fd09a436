package org.patienthandbook.registry.pubmed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NoticeType;

/**
 * An article as PubMed has it.
 *
 * @param pmid its number
 * @param doi its DOI, where PubMed knows it
 * @param title its title
 * @param year the year it appeared; 0 when none is given
 * @param types its publication types, such as {@code Retracted Publication}
 * @param links what else was published about it
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
     * A publication that comments on the article or corrects it.
     *
     * @param kind PubMed's word, {@code RefType} of {@code CommentsCorrections}
     * @param pmid its number; empty where PubMed has none
     * @param doi its DOI, where the words that name it hold one
     */
    public record Link(String kind, String pmid, Optional<Doi> doi) {

        /** The notice it is; empty when it is none. */
        public Optional<NoticeType> notice() {
            return Optional.ofNullable(NOTICES.get(kind));
        }

        /** Whether it is a later version of the article, as Cochrane reviews have them. */
        public boolean isUpdate() {
            return kind.equals("UpdateIn");
        }
    }

    public PubMedArticle {
        types = List.copyOf(types);
        links = List.copyOf(links);
    }

    /** Whether PubMed counts it as retracted. */
    public boolean isRetracted() {
        return types.contains("Retracted Publication");
    }
}
