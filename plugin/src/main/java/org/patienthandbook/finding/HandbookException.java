package org.patienthandbook.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something the person who runs the build can mend: one line that says what is wrong, and one that says what to do. */
public final class HandbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String hint;

    /** What is wrong, and what to do about it. */
    public HandbookException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What is wrong, what to do about it, and what caused it. */
    public HandbookException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
