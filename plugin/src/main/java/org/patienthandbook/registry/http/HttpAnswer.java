package org.patienthandbook.registry.http;

import java.util.Optional;

/** What came back over HTTP. */
public sealed interface HttpAnswer {

    /**
     * A whole answer, whatever it says.
     *
     * @param status the HTTP status
     * @param type the content type in lower case; empty when none is given
     * @param body the text, read as UTF-8
     * @param retryAfter the Retry-After header, as sent
     * @param location the Location header, as sent
     */
    record Received(int status, String type, String body, Optional<String> retryAfter, Optional<String> location)
            implements HttpAnswer {}

    /**
     * No answer, or not a whole one.
     *
     * @param reason why, as a clause for a message
     * @param cause what follows from it
     */
    record Failed(String reason, Cause cause) implements HttpAnswer {}

    /** What follows from a failure. */
    enum Cause {
        /** A second try may help. */
        PASSING,
        /** The host is not worth another question in this build. */
        LASTING,
        /** The answer was larger than any is; a smaller question may help. */
        TOO_LARGE
    }
}
