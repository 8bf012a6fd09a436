package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.model.doi.Agency;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.doi.DoiSuggestion;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.model.work.Notice;
import org.patienthandbook.model.work.WorkRecord;

/** What the lock knows of one reference. Members that this version does not know stay as they are. */
public final class LockEntry {

    private static final String REGISTERED = "registered";
    private static final String NOT_REGISTERED = "not-registered";
    private static final String UNKNOWN = "unknown";
    private static final String ANSWERED = "answered";
    private static final String DOI_ORG = "doi.org";

    private final ObjectNode members;

    private LockEntry(ObjectNode members) {
        this.members = members;
    }

    /**
     * Reads an entry.
     *
     * @throws InvalidEntryException when a member that this version knows cannot be read
     */
    public static LockEntry read(ObjectNode members) throws InvalidEntryException {
        LockEntry entry = new LockEntry(members.deepCopy());
        String verdict = entry.verdict();
        if (verdict.equals(REGISTERED) || verdict.equals(NOT_REGISTERED)) {
            entry.requireDay();
        } else if (!verdict.isEmpty() && !verdict.equals(UNKNOWN)) {
            throw new InvalidEntryException("'" + verdict + "' is no verdict");
        }
        return entry;
    }

    private void requireDay() throws InvalidEntryException {
        try {
            LocalDate.parse(checked());
        } catch (DateTimeParseException e) {
            throw new InvalidEntryException("'" + checked() + "' is no date", e);
        }
    }

    /** A member of the entry cannot be read. */
    public static final class InvalidEntryException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidEntryException(String message) {
            super(message);
        }

        InvalidEntryException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An entry that knows nothing yet. */
    public static LockEntry empty() {
        return new LockEntry(JsonNodeFactory.instance.objectNode());
    }

    private String verdict() {
        return members.path("registration").path("verdict").asText();
    }

    private String checked() {
        return members.path("registration").path("checked").asText();
    }

    /** What was answered of the DOI, and when; empty when nothing was. */
    public Optional<DoiStatus> status() {
        return switch (verdict()) {
            case REGISTERED -> Optional.of(new DoiStatus.Registered(LocalDate.parse(checked())));
            case NOT_REGISTERED -> Optional.of(new DoiStatus.Unregistered(LocalDate.parse(checked())));
            default -> Optional.empty();
        };
    }

    /** The day of the answer; empty when nothing was answered. */
    public Optional<LocalDate> day() {
        return status().map(status -> LocalDate.parse(checked()));
    }

    /** Whether the entry answers for the reference as it is written now. */
    public boolean covers(String input, Doi doi) {
        return members.path("input").asText().equals(input) && isAbout(doi) && status().isPresent();
    }

    /** Whether the entry answers for a reference without a DOI as it is written now. */
    public boolean covers(String input) {
        return members.path("input").asText().equals(input)
                && !members.has("doi")
                && searched().isPresent();
    }

    /** A short DOI is held as the one it stands for. */
    private boolean isAbout(Doi doi) {
        return members.path("doi").asText().equals(doi.canonical())
                || (doi.isShort() && fullDoi().isPresent());
    }

    /** The DOI in full; empty for a work without one. */
    public Optional<Doi> fullDoi() {
        return Doi.parse(members.path("doi").asText());
    }

    /** Who registered the DOI, where that is known. */
    public Optional<Agency> agency() {
        return text("agency").map(Agency::new);
    }

    /** The work's number in PubMed, where that is known. */
    public Optional<String> pmid() {
        return text("pmid");
    }

    /** What a registry knows of the work; empty when it knows nothing or did not answer. */
    public Optional<WorkRecord> work() {
        return LockedWork.read(members.path("record"));
    }

    /** What was published about the work. */
    public List<Notice> notices() {
        return LockedNotices.read(members.path("notices"));
    }

    /** A later version of the work, where there is one. */
    public Optional<NewerVersion> newerVersion() {
        JsonNode newer = members.path("newerVersion");
        return Arrays.stream(NewerVersion.Kind.values())
                .filter(kind -> kind.label().equals(newer.path("kind").asText()))
                .findFirst()
                .map(kind -> new NewerVersion(
                        kind,
                        Doi.parse(newer.path("doi").asText()),
                        Optional.of(newer.path("pmid").asText()).filter(pmid -> !pmid.isEmpty())));
    }

    /** The DOI that a work without one seems to have. */
    public Optional<DoiSuggestion> suggestion() {
        JsonNode found = members.path("suggestion");
        return Doi.parse(found.path("doi").asText())
                .map(doi -> new DoiSuggestion(
                        doi,
                        found.path("title").asText(),
                        found.path("year").asInt(),
                        found.path("source").asText()));
    }

    /** The day a work without a DOI was last looked for. */
    public Optional<LocalDate> searched() {
        return text("searched").flatMap(LockEntry::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a registry answered when it was asked last. */
    public boolean hasAnswered(String registry) {
        return members.path("asked").path(registry).asText().equals(ANSWERED);
    }

    /** Whether a registry was asked and did not answer. */
    public boolean isSilent(String registry) {
        return members.path("asked").path(registry).asText().equals(UNKNOWN);
    }

    private Optional<String> text(String member) {
        return Optional.of(members.path(member).asText("")).filter(text -> !text.isBlank());
    }

    /**
     * The entry with doi.org's new answer; what was known of another DOI is dropped. What was known of this one stays, but
     * whoever told it is to be asked anew: its word is not of today.
     */
    public LockEntry answered(String input, Doi doi, boolean registered, LocalDate today) {
        ObjectNode next = isAbout(doi) ? members.deepCopy() : JsonNodeFactory.instance.objectNode();
        next.put("input", input).put("doi", doi.canonical());
        next.withObjectProperty("registration")
                .put("verdict", registered ? REGISTERED : NOT_REGISTERED)
                .put("checked", today.toString());
        next.putObject("asked").put(DOI_ORG, ANSWERED);
        return new LockEntry(next);
    }

    /** The entry of a work without a DOI that was looked for; what was known of another text is dropped. */
    public LockEntry searched(String input, LocalDate today) {
        ObjectNode next = covers(input) ? members.deepCopy() : JsonNodeFactory.instance.objectNode();
        next.put("input", input).put("searched", today.toString());
        return new LockEntry(next);
    }

    /** The entry with the agency's name. */
    public LockEntry with(Agency agency) {
        ObjectNode next = members.deepCopy();
        next.put("agency", agency.name());
        return new LockEntry(next);
    }

    /** The same knowledge of the same work, which its author writes in other words now. */
    public LockEntry withInput(String input) {
        ObjectNode next = members.deepCopy();
        next.put("input", input);
        return new LockEntry(next);
    }

    /** The entry with the word that a registry was asked, and whether it answered. */
    public LockEntry asked(String registry, boolean answered) {
        ObjectNode next = members.deepCopy();
        next.withObjectProperty("asked").put(registry, answered ? ANSWERED : UNKNOWN);
        return new LockEntry(next);
    }

    /** The entry with an agency's record; where the agency told of no such work, what it told of it before stays. */
    public LockEntry described(Optional<WorkRecord> work) {
        ObjectNode next = members.deepCopy();
        work.ifPresentOrElse(found -> next.set("record", LockedWork.json(found)), () -> putMissing(next, "record"));
        next.withArrayProperty("notices");
        putMissing(next, "newerVersion");
        putMissing(next, "suggestion");
        return new LockEntry(next);
    }

    /** The entry with what a registry knows to have been published about the work. */
    public LockEntry told(String registry, List<Notice> notices, Optional<NewerVersion> newer) {
        ObjectNode next = members.deepCopy();
        next.set("notices", LockedNotices.json(LockedNotices.renewed(notices(), registry, notices)));
        boolean itsOwn = next.path("newerVersion").path("source").asText().equals(registry);
        if (newer.isPresent()) {
            ObjectNode version = next.putObject("newerVersion")
                    .put("kind", newer.get().kind().label())
                    .put("source", registry);
            newer.get().doi().ifPresent(doi -> version.put("doi", doi.canonical()));
            newer.get().pmid().ifPresent(pmid -> version.put("pmid", pmid));
        } else if (itsOwn) {
            next.putNull("newerVersion");
        }
        putMissing(next, "newerVersion");
        return new LockEntry(next);
    }

    /** The entry with the work's number in PubMed. */
    public LockEntry withPmid(String pmid) {
        ObjectNode next = members.deepCopy();
        next.put("pmid", pmid);
        return new LockEntry(next);
    }

    /** The entry with the DOI that the work seems to have; empty where none was found. */
    public LockEntry suggesting(Optional<DoiSuggestion> suggestion) {
        ObjectNode next = members.deepCopy();
        next.putNull("suggestion");
        suggestion.ifPresent(found -> next.putObject("suggestion")
                .put("doi", found.doi().canonical())
                .put("title", found.title())
                .put("year", found.year())
                .put("source", found.source()));
        return new LockEntry(next);
    }

    private static void putMissing(ObjectNode members, String name) {
        if (!members.has(name)) {
            members.putNull(name);
        }
    }

    /** All members, as JSON. */
    public ObjectNode json() {
        return members.deepCopy();
    }
}
