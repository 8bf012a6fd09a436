package org.patienthandbook.model.reference;

import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.source.SourceLocation;

/**
 * An author's statement that a notice is known and the work is still cited.
 *
 * @param notice the notice as written: its DOI, or {@code PMID 123}
 * @param reason the reason as written; may be empty
 * @param location the line of the acknowledgment
 */
public record Acknowledgment(String notice, String reason, SourceLocation location) {

    /** Whether the reason contains words, not only dots. */
    public boolean hasReason() {
        return reason.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it gives a reason and names this notice. */
    public boolean covers(Notice other) {
        return hasReason() && names(other);
    }

    /** Whether it names this notice. */
    public boolean names(Notice other) {
        boolean sameDoi = DoiSpelling.read(notice)
                .doi()
                .filter(doi -> other.doi().filter(doi::equals).isPresent())
                .isPresent();
        return sameDoi
                || other.pmid().filter(pmid -> notice.equals("PMID " + pmid)).isPresent();
    }
}
