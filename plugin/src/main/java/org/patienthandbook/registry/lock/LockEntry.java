package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;

/**
 * An entry of the lock: the answers of registries about one reference.
 *
 * @param input the hash of the author's fields that the answers belong to, see {@link AuthorInput}; empty when there is none
 * @param ids the names of the work
 * @param registration doi.org's answer, if there is one
 * @param searched the last day a work without a DOI was searched for (UTC)
 * @param facts the facts about the work
 * @param answered for every registry that was queried, whether it answered the last query
 * @param unknown members that this version does not know, kept as they are
 */
public record LockEntry(
        String input,
        Ids ids,
        Optional<Registration> registration,
        Optional<LocalDate> searched,
        WorkFacts facts,
        Map<String, Boolean> answered,
        Map<String, JsonNode> unknown) {

    /** An entry without any answer. */
    public static final LockEntry EMPTY =
            new LockEntry("", Ids.NONE, Optional.empty(), Optional.empty(), WorkFacts.NONE, Map.of(), Map.of());

    private static final String DOI_ORG = "doi.org";

    public LockEntry {
        answered = Map.copyOf(answered);
        unknown = Map.copyOf(unknown);
    }

    /**
     * The names of a work.
     *
     * @param doi its DOI; the long one that a short DOI stands for, where doi.org expanded it
     * @param pmid its PubMed ID
     * @param agency the agency that registered the DOI
     */
    public record Ids(Optional<Doi> doi, Optional<String> pmid, Optional<Agency> agency) {

        static final Ids NONE = new Ids(Optional.empty(), Optional.empty(), Optional.empty());

        public Ids {
            doi = doi.map(CanonicalDois::in);
        }
    }

    /**
     * doi.org's answer.
     *
     * @param registered whether the DOI is registered
     * @param checked the day of the answer (UTC)
     */
    public record Registration(boolean registered, LocalDate checked) {

        DoiStatus status() {
            return registered ? new DoiStatus.Registered(checked) : new DoiStatus.Unregistered(checked);
        }
    }

    /** The answer whether the DOI is registered; empty when there is none. */
    public Optional<DoiStatus> status() {
        return registration.map(Registration::status);
    }

    /** Whether doi.org answered that the DOI is registered. */
    public boolean isRegistered() {
        return registration.filter(Registration::registered).isPresent();
    }

    /** Whether doi.org answered that the DOI is not registered. */
    public boolean isUnregistered() {
        return registration.filter(answer -> !answer.registered()).isPresent();
    }

    /** The day of the last answer about the DOI, or of the last search for a work without one. */
    public Optional<LocalDate> checked() {
        return registration.map(Registration::checked).or(() -> searched);
    }

    public Optional<Doi> doi() {
        return ids.doi();
    }

    public Optional<Agency> agency() {
        return ids.agency();
    }

    public Optional<String> pmid() {
        return ids.pmid();
    }

    /** The work's record; empty when no registry has one, or none answered. */
    public Optional<WorkRecord> work() {
        return facts.work();
    }

    public List<Notice> notices() {
        return facts.notices();
    }

    public Optional<NewerVersion> newerVersion() {
        return facts.newerVersion().map(WorkFacts.Version::version);
    }

    /** The DOI that a work without one seems to have. */
    public Optional<DoiSuggestion> suggestion() {
        return facts.suggestion();
    }

    /** Whether an agency may have a record of the work: it registered the DOI, or no agency is known to have done so. */
    public boolean mayBelongTo(Agency candidate) {
        return agency().map(candidate::equals).orElseGet(() -> work().isEmpty());
    }

    /** Whether a registry answered the last query. */
    public boolean hasAnswered(String registry) {
        return answered.getOrDefault(registry, false);
    }

    /** Whether a registry was queried and did not answer. */
    public boolean isUnanswered(String registry) {
        return !answered.getOrDefault(registry, true);
    }

    /** Whether the entry is about this DOI. The entry of a short DOI contains the long one. */
    boolean isAbout(Doi doi) {
        return ids.doi().filter(own -> own.equals(doi) || doi.isShort()).isPresent();
    }

    /**
     * The entry with a new answer of doi.org. Answers about another DOI are dropped. The answers of other registries about this DOI
     * stay, but the registries count as not queried since.
     */
    public LockEntry withRegistration(AuthorInput from, Doi doi, Registration answer) {
        LockEntry kept = isAbout(doi) ? this : EMPTY;
        return new LockEntry(
                from.hash(),
                new Ids(Optional.of(doi), kept.pmid(), kept.agency()),
                Optional.of(answer),
                kept.searched,
                kept.facts,
                Map.of(DOI_ORG, true),
                kept.unknown);
    }

    /** The entry after a search for a work without a DOI. Answers about earlier fields of the author are dropped. */
    public LockEntry withSearch(AuthorInput from, LocalDate day) {
        LockEntry kept = from.isCoveredBy(this) ? this : EMPTY;
        return new LockEntry(
                from.hash(), kept.ids, kept.registration, Optional.of(day), kept.facts, kept.answered, kept.unknown);
    }

    /** The entry for the same work, whose author's fields are different now. */
    public LockEntry withInput(AuthorInput from) {
        return new LockEntry(from.hash(), ids, registration, searched, facts, answered, unknown);
    }

    public LockEntry with(Agency agency) {
        return with(new Ids(ids.doi(), ids.pmid(), Optional.of(agency)));
    }

    public LockEntry withPmid(String pmid) {
        return with(new Ids(ids.doi(), Optional.of(pmid), ids.agency()));
    }

    private LockEntry with(Ids other) {
        return new LockEntry(input, other, registration, searched, facts, answered, unknown);
    }

    /** The entry with other facts, such as {@code entry.with(entry.facts().described(work))}. */
    public LockEntry with(WorkFacts other) {
        return new LockEntry(input, ids, registration, searched, other, answered, unknown);
    }

    /** The entry after a query to a registry. */
    public LockEntry withQuery(String registry, boolean hasAnswered) {
        Map<String, Boolean> queries = new TreeMap<>(answered);
        queries.put(registry, hasAnswered);
        return new LockEntry(input, ids, registration, searched, facts, queries, unknown);
    }
}
