package org.patienthandbook.registry.lock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.patienthandbook.model.Doi;
import org.patienthandbook.model.DoiStatus;

/** What the lock knows of one reference. Members that this version does not know stay as they are. */
public final class LockEntry {

    private static final String REGISTERED = "registered";
    private static final String NOT_REGISTERED = "not-registered";
    private static final String UNKNOWN = "unknown";

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

    private boolean isAbout(Doi doi) {
        return members.path("doi").asText().equals(doi.canonical());
    }

    /** The entry with a registry's new answer; what was known of another DOI is dropped. */
    public LockEntry answered(String input, Doi doi, boolean registered, LocalDate today) {
        ObjectNode next = isAbout(doi) ? members.deepCopy() : JsonNodeFactory.instance.objectNode();
        next.put("input", input).put("doi", doi.canonical());
        next.withObjectProperty("registration")
                .put("verdict", registered ? REGISTERED : NOT_REGISTERED)
                .put("checked", today.toString());
        next.withObjectProperty("asked").put("doi.org", "answered");
        return new LockEntry(next);
    }

    /** All members, as JSON. */
    public ObjectNode json() {
        return members.deepCopy();
    }
}
