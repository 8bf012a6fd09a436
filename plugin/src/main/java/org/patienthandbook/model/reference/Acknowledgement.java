package org.patienthandbook.model.reference;

import org.patienthandbook.model.doi.DoiSpelling;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.source.SourceLocation;

/**
 * An author's word that a notice is known and the work is cited all the same.
 *
 * @param notice the notice as written: its DOI, or {@code PMID 123}
 * @param reason why, as written; it may be empty
 * @param location where it stands
 */
public record Acknowledgement(String notice, String reason, SourceLocation location) {

    /** Whether it gives a reason: words, not only dots. */
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
