package org.patienthandbook.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.registry.lock.LockEntry;

/** Reads the evidence from the lock, after the look-up. */
final class EvidenceReader {

    private final LookupPlan plan;
    private final LookupSession session;

    EvidenceReader(LookupPlan plan, LookupSession session) {
        this.plan = plan;
        this.session = session;
    }

    Evidence read(List<LookupRequest> requests) {
        Map<String, DoiStatus> statuses = new TreeMap<>();
        Map<String, WorkEvidence> works = new TreeMap<>();
        List<String> outdated = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (LookupRequest request : requests) {
            Optional<LockEntry> entry = request.entry(session.lock());
            entry.ifPresent(found -> works.put(request.key(), work(request, found)));
            if (request.doi().isEmpty()) {
                continue;
            }
            statuses.put(request.key(), entry.flatMap(LockEntry::status).orElseGet(() -> unknown(request)));
            if (entry.filter(plan::isOutdated).isPresent()) {
                outdated.add(request.key());
            }
            if (entry.isEmpty() && plan.settings().mode() == CitationMode.FROZEN) {
                uncovered.add(request.key());
            }
        }
        return new Evidence(statuses, works, outdated, uncovered, session.unanswered());
    }

    private DoiStatus unknown(LookupRequest request) {
        return new DoiStatus.Unknown(session.failure(request.key())
                .orElse("the lock does not cover the reference as it is written, and this build asks no registry"));
    }

    private WorkEvidence work(LookupRequest request, LockEntry entry) {
        return new WorkEvidence(
                entry.doi(),
                entry.agency(),
                entry.work(),
                entry.notices(),
                entry.newerVersion(),
                entry.suggestion(),
                entry.checked(),
                gap(request, entry));
    }

    /** Why the agency's record of a registered work is missing. PubMed's answer is not essential. */
    private Optional<String> gap(LookupRequest request, LockEntry entry) {
        return plan.registries().works().stream()
                .filter(registry -> entry.isRegistered()
                        && !entry.hasAnswered(registry.name())
                        && entry.mayBelongTo(registry.agency()))
                .findFirst()
                .map(registry -> session.failure(request.key())
                        .orElse(registry.agency().name()
                                + (entry.isUnanswered(registry.name())
                                        ? " did not answer when it was last asked"
                                        : " has not been asked since")));
    }
}
