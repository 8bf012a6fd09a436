package org.patienthandbook.model.work;

import java.util.Optional;
import org.patienthandbook.model.doi.Doi;

/**
 * A later version of a work: the review after its protocol, the article after its preprint.
 *
 * @param kind what it is
 * @param doi its DOI, where known
 * @param pmid its number in PubMed, where known
 */
public record NewerVersion(Kind kind, Optional<Doi> doi, Optional<String> pmid) {

    /** What a later version is. */
    public enum Kind {
        /** A later issue of a review, or the review that a protocol announced. */
        UPDATE("update"),
        /** The article that a preprint became. */
        PUBLISHED("published");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name that the lock uses. */
        public String label() {
            return label;
        }
    }

    /** The name it is printed with: its DOI, or {@code PMID 123}. */
    public String name() {
        return doi.map(Doi::canonical).or(() -> pmid.map(id -> "PMID " + id)).orElse("without a DOI");
    }
}
