package org.patienthandbook.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * Decides what a build looks up: everything about a reference whose entry in the lock is missing or outdated, otherwise only what was
 * not answered before.
 *
 * @param settings the settings of the build
 * @param registries the registries to query
 * @param before the lock before this build
 * @param today the current day (UTC)
 */
record LookupPlan(LookupSettings settings, Registries registries, Lock before, LocalDate today) {

    boolean isOutdated(LockEntry entry) {
        return entry.checked()
                .filter(day -> day.plus(settings.maxAge()).isBefore(today))
                .isPresent();
    }

    boolean needsAnything(LookupRequest request) {
        return needsRegistration(request)
                || registries.works().stream().anyMatch(registry -> needsWork(request, registry, before))
                || needsNotices(request, before)
                || needsSearch(request);
    }

    boolean needsRegistration(LookupRequest request) {
        return request.doi().isPresent() && needsEverything(request);
    }

    /** Whether an agency's registry is queried for the work. If the agency is not known, all registries are queried in turn. */
    boolean needsWork(LookupRequest request, WorkRegistry registry, Lock now) {
        Optional<LockEntry> entry = request.entry(now);
        boolean mayKnow = entry.map(known -> known.mayBelongTo(registry.agency()) && !known.isUnregistered())
                .orElse(true);
        return request.doi().isPresent() && mayKnow && needsAnswer(request, registry.name(), entry);
    }

    /** Whether PubMed is queried for notices about the work. PubMed has no data sets and no software. */
    boolean needsNotices(LookupRequest request, Lock now) {
        Optional<LockEntry> entry = request.entry(now);
        boolean isData =
                entry.flatMap(LockEntry::agency).filter(Agency.DATACITE::equals).isPresent();
        boolean hasName =
                request.doi().isPresent() ? entry.isPresent() : request.pmid().isPresent();
        return registries.pubmed().isPresent()
                && hasName
                && (!isData || request.pmid().isPresent())
                && entry.filter(LockEntry::isUnregistered).isEmpty()
                && needsAnswer(request, PubMedRegistry.NAME, entry);
    }

    /** Whether Crossref is searched for the DOI of a work without one. */
    boolean needsSearch(LookupRequest request) {
        return registries.search().isPresent()
                && request.doi().isEmpty()
                && CrossrefSearch.canFind(request.reference())
                && needsAnswer(request, CrossrefSearch.NAME, request.entry(before));
    }

    private boolean needsAnswer(LookupRequest request, String registry, Optional<LockEntry> entry) {
        return needsEverything(request)
                || entry.filter(known -> known.hasAnswered(registry)).isEmpty();
    }

    private boolean needsEverything(LookupRequest request) {
        return settings.mode() == CitationMode.REFRESH
                || request.entry(before).filter(entry -> !isOutdated(entry)).isEmpty();
    }
}
