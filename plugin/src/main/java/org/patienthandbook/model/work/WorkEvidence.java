package org.patienthandbook.model.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;

/**
 * What is known about a work besides the status of its DOI.
 *
 * @param doi the full DOI as registered; empty for a work without a DOI
 * @param agency the agency that registered the DOI; empty if unknown
 * @param record the registry's record of the work; empty if it has none or was not queried
 * @param notices the notices about the work, gravest first
 * @param newerVersion a later version; empty if there is none
 * @param suggestion the DOI that a work without one seems to have
 * @param checked the day of the answers (UTC)
 * @param gap why something is unknown, as a clause for a message; empty if nothing is missing
 */
public record WorkEvidence(
        Optional<Doi> doi,
        Optional<Agency> agency,
        Optional<WorkRecord> record,
        List<Notice> notices,
        Optional<NewerVersion> newerVersion,
        Optional<DoiSuggestion> suggestion,
        Optional<LocalDate> checked,
        Optional<String> gap) {

    /** No evidence. */
    public static final WorkEvidence NONE = new WorkEvidence(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public WorkEvidence {
        notices = notices.stream()
                .sorted(Comparator.comparing(Notice::type).thenComparing(Notice::name))
                .toList();
    }

    /** Returns the notices of this gravity. */
    public List<Notice> notices(NoticeType.Gravity gravity) {
        return notices.stream()
                .filter(notice -> notice.type().gravity() == gravity)
                .toList();
    }
}
