package org.patienthandbook.registry.http;

import java.util.Optional;

/** The outcome of an HTTP request. */
public sealed interface HttpAnswer {

    /**
     * A complete answer with any status.
     *
     * @param status the HTTP status
     * @param type the content type in lower case; empty when there is none
     * @param body the body, decoded as UTF-8
     * @param retryAfter the header Retry-After
     * @param location the header Location
     */
    record Received(int status, String type, String body, Optional<String> retryAfter, Optional<String> location)
            implements HttpAnswer {}

    /**
     * No answer, or an incomplete one.
     *
     * @param reason why, as a clause for a message
     * @param cause the kind of the failure
     */
    record Failed(String reason, Cause cause) implements HttpAnswer {}

    /** The kind of a failure, which tells whether another request may succeed. */
    enum Cause {
        /** A second attempt may succeed. */
        PASSING,
        /** Further requests to the host would fail as well. */
        LASTING,
        /** The answer exceeded the size limit. A smaller request may succeed. */
        TOO_LARGE
    }
}
