package org.patienthandbook.model.work;

import java.util.List;
import java.util.Map;
import org.patienthandbook.model.doi.DoiStatus;

/**
 * What is known of the references.
 *
 * @param statuses what is known of each DOI, by reference key; references without a well-formed DOI are not in it
 * @param works what is known of each work beyond that, by reference key; works nothing is known of are not in it
 * @param outdated the keys whose answers are older than the build accepts
 * @param uncovered the keys that the lock does not cover as written, where only the lock may be used
 * @param unanswered how many references a registry was asked about in this build without an answer
 */
public record Evidence(
        Map<String, DoiStatus> statuses,
        Map<String, WorkEvidence> works,
        List<String> outdated,
        List<String> uncovered,
        int unanswered) {

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(Map.of(), List.of(), List.of(), 0);

    public Evidence {
        statuses = Map.copyOf(statuses);
        works = Map.copyOf(works);
        outdated = List.copyOf(outdated);
        uncovered = List.copyOf(uncovered);
    }

    /** What is known of registrations alone. */
    public Evidence(Map<String, DoiStatus> statuses, List<String> outdated, List<String> uncovered, int unanswered) {
        this(statuses, Map.of(), outdated, uncovered, unanswered);
    }

    /** What is known of a work beyond the registration of its DOI. */
    public WorkEvidence work(String key) {
        return works.getOrDefault(key, WorkEvidence.NONE);
    }
}
