package org.patienthandbook.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.lock.Lock;
import org.patienthandbook.registry.lock.LockEntry;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.WorkRegistry;

/**
 * What a build asks about a reference: all of it where the lock has nothing or only what is too old, else what was not
 * answered before.
 *
 * @param settings what the build may do
 * @param registries who is asked
 * @param before the lock as it was before this build
 * @param today the day, in UTC
 */
record LookupPlan(LookupSettings settings, Registries registries, Lock before, LocalDate today) {

    /** Whether all is asked anew. */
    boolean all(LookupRequest subject) {
        return settings.mode() == CitationMode.REFRESH
                || subject.entry(before).filter(entry -> !isOutdated(entry)).isEmpty();
    }

    boolean isOutdated(LockEntry entry) {
        return entry.day()
                .or(entry::searched)
                .filter(day -> day.plus(settings.maxAge()).isBefore(today))
                .isPresent();
    }

    /** Whether anything is asked. */
    boolean any(LookupRequest subject) {
        return registration(subject)
                || registries.works().stream().anyMatch(service -> work(subject, service, before))
                || notices(subject, before)
                || search(subject);
    }

    /** Whether it is asked if the DOI is registered. */
    boolean registration(LookupRequest subject) {
        return subject.doi().isPresent() && all(subject);
    }

    /** Whether a service is asked what the DOI stands for; where the agency is not known, every service in turn. */
    boolean work(LookupRequest subject, WorkRegistry service, Lock now) {
        Optional<LockEntry> entry = subject.entry(now);
        if (subject.doi().isEmpty() || isUnregistered(entry)) {
            return false;
        }
        Optional<Agency> agency = entry.flatMap(LockEntry::agency);
        boolean mayKnow = agency.isPresent()
                ? agency.get().equals(service.agency())
                : entry.flatMap(LockEntry::work).isEmpty();
        return mayKnow && isAsked(subject, service.name(), entry);
    }

    /** Whether PubMed is asked what was published about the work. Data and software are not there. */
    boolean notices(LookupRequest subject, Lock now) {
        Optional<LockEntry> entry = subject.entry(now);
        boolean data =
                entry.flatMap(LockEntry::agency).filter(Agency.DATACITE::equals).isPresent();
        boolean named =
                subject.doi().isPresent() ? entry.isPresent() : subject.pmid().isPresent();
        return registries.pubmed().isPresent()
                && named
                && !(data && subject.pmid().isEmpty())
                && !isUnregistered(entry)
                && isAsked(subject, PubMedRegistry.NAME, entry);
    }

    /** Whether a DOI is looked for. */
    boolean search(LookupRequest subject) {
        return registries.search().isPresent()
                && subject.doi().isEmpty()
                && CrossrefSearch.canFind(subject.reference())
                && isAsked(subject, "crossref", subject.entry(before));
    }

    private boolean isAsked(LookupRequest subject, String registry, Optional<LockEntry> entry) {
        return all(subject)
                || !entry.filter(known -> known.hasAnswered(registry)).isPresent();
    }

    private static boolean isUnregistered(Optional<LockEntry> entry) {
        return entry.flatMap(LockEntry::status)
                .filter(DoiStatus.Unregistered.class::isInstance)
                .isPresent();
    }
}
