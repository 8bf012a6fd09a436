package org.patienthandbook.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem that the person who runs the build can fix: a message that says what is wrong, and a hint that says what to do. It is
 * shown without a stack trace.
 */
public final class HandbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String hint;

    /**
     * @param message what is wrong: lower case, no full stop, the offending value in quotes
     * @param hint what to do: an instruction that works when followed to the letter
     */
    public HandbookException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /**
     * @param message what is wrong: lower case, no full stop, the offending value in quotes
     * @param hint what to do: an instruction that works when followed to the letter
     * @param cause the failure that is reported
     */
    public HandbookException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
