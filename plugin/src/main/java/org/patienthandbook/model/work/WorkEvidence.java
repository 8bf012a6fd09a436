package org.patienthandbook.model.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiSuggestion;

/**
 * What is known of a work beyond the registration of its DOI.
 *
 * @param doi the DOI in full, as registered; absent for a work without one
 * @param agency who registered it, where known
 * @param record what the registry knows of it; absent when it knows nothing, or was not asked
 * @param notices what was published about it, the gravest first
 * @param newerVersion a later version, where there is one
 * @param suggestion the DOI it seems to have, where it has none
 * @param checked the day of the answers (UTC)
 * @param gap why less is known than should be, as a clause for a message; absent when nothing is missing
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

    /** Nothing is known. */
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

    /** The notices of this gravity. */
    public List<Notice> notices(NoticeType.Gravity gravity) {
        return notices.stream()
                .filter(notice -> notice.type().gravity() == gravity)
                .toList();
    }
}
