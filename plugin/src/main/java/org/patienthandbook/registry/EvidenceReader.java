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
import org.patienthandbook.registry.service.WorkRegistry;

/** Reads from the lock what is known of the references as they are written now. */
final class EvidenceReader {

    private final LookupPlan needs;
    private final LookupSession known;

    EvidenceReader(LookupPlan needs, LookupSession known) {
        this.needs = needs;
        this.known = known;
    }

    Evidence read(List<LookupRequest> subjects) {
        Map<String, DoiStatus> statuses = new TreeMap<>();
        Map<String, WorkEvidence> works = new TreeMap<>();
        List<String> outdated = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (LookupRequest subject : subjects) {
            Optional<LockEntry> entry = subject.entry(known.lock());
            entry.ifPresent(found -> works.put(subject.key(), work(subject, found)));
            if (subject.doi().isEmpty()) {
                continue;
            }
            statuses.put(subject.key(), entry.flatMap(LockEntry::status).orElseGet(() -> unknown(subject)));
            if (entry.filter(needs::isOutdated).isPresent()) {
                outdated.add(subject.key());
            }
            if (entry.isEmpty() && needs.settings().mode() == CitationMode.FROZEN) {
                uncovered.add(subject.key());
            }
        }
        return new Evidence(statuses, works, outdated, uncovered, known.unanswered());
    }

    private DoiStatus unknown(LookupRequest subject) {
        return new DoiStatus.Unknown(known.silence(subject.key())
                .orElse("the lock does not cover the reference as it is written, and this build asks no registry"));
    }

    private WorkEvidence work(LookupRequest subject, LockEntry entry) {
        return new WorkEvidence(
                entry.fullDoi(),
                entry.agency(),
                entry.work(),
                entry.notices(),
                entry.newerVersion(),
                entry.suggestion(),
                entry.day().or(entry::searched),
                gap(subject, entry));
    }

    /** Why the agency's word on a registered work is missing; PubMed's is an addition. */
    private Optional<String> gap(LookupRequest subject, LockEntry entry) {
        boolean registered =
                entry.status().filter(DoiStatus.Registered.class::isInstance).isPresent();
        return needs.registries().works().stream()
                .filter(service -> registered && !entry.hasAnswered(service.name()) && mayKnow(service, entry))
                .findFirst()
                .map(service -> known.silence(subject.key())
                        .orElse(service.agency().name()
                                + (entry.isSilent(service.name())
                                        ? " did not answer when it was asked last"
                                        : " has not been asked since")));
    }

    private static boolean mayKnow(WorkRegistry service, LockEntry entry) {
        return entry.agency()
                .map(service.agency()::equals)
                .orElseGet(() -> entry.work().isEmpty());
    }
}
