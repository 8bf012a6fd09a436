package org.patienthandbook.model.work;

import java.util.Optional;
import org.patienthandbook.model.doi.Doi;

/**
 * A later version of a work, such as the review after its protocol or the article after its preprint.
 *
 * @param kind the kind of version
 * @param doi its DOI; empty if unknown
 * @param pmid its PubMed number; empty if unknown
 */
public record NewerVersion(Kind kind, Optional<Doi> doi, Optional<String> pmid) {

    /** A kind of version. */
    public enum Kind {
        /** A later version of a review, or the review that a protocol announced. */
        UPDATE("update"),
        /** The article that a preprint became. */
        PUBLISHED("published");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the name in the lock. */
        public String label() {
            return label;
        }
    }

    /** Returns the name for messages: its DOI, or {@code PMID 123}. */
    public String name() {
        return doi.map(Doi::canonical).or(() -> pmid.map(id -> "PMID " + id)).orElse("without a DOI");
    }
}
