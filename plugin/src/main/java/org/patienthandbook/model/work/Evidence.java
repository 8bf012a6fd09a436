package org.patienthandbook.model.work;

import java.util.List;
import java.util.Map;
import org.patienthandbook.model.doi.DoiStatus;

/**
 * What is known about all references.
 *
 * @param statuses the status of each DOI, by reference key; references without a well-formed DOI are absent
 * @param works what else is known about each work, by reference key; unknown works are absent
 * @param outdated the keys of references whose answers are older than the build accepts
 * @param uncovered the keys of references whose current text the lock does not cover, if the build may only use the lock
 * @param unanswered the number of references that this build queried a registry about without an answer
 */
public record Evidence(
        Map<String, DoiStatus> statuses,
        Map<String, WorkEvidence> works,
        List<String> outdated,
        List<String> uncovered,
        int unanswered) {

    /** No evidence. */
    public static final Evidence NONE = new Evidence(Map.of(), List.of(), List.of(), 0);

    public Evidence {
        statuses = Map.copyOf(statuses);
        works = Map.copyOf(works);
        outdated = List.copyOf(outdated);
        uncovered = List.copyOf(uncovered);
    }

    /** Evidence about DOIs only. */
    public Evidence(Map<String, DoiStatus> statuses, List<String> outdated, List<String> uncovered, int unanswered) {
        this(statuses, Map.of(), outdated, uncovered, unanswered);
    }

    /** Returns what is known about a work besides the status of its DOI. */
    public WorkEvidence work(String key) {
        return works.getOrDefault(key, WorkEvidence.NONE);
    }
}
