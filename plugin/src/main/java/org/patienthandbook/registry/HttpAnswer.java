package org.patienthandbook.registry;

import java.util.Optional;

/** What came back over HTTP. */
sealed interface HttpAnswer {

    /**
     * A whole answer, whatever it says.
     *
     * @param status the HTTP status
     * @param type the content type in lower case; empty when none is given
     * @param body the text, read as UTF-8
     * @param retryAfter the Retry-After header, as sent
     */
    record Received(int status, String type, String body, Optional<String> retryAfter) implements HttpAnswer {}

    /**
     * No answer, or not a whole one.
     *
     * @param reason why, as a clause for a message
     * @param lasting whether the host is not worth another question in this build
     */
    record Failed(String reason, boolean lasting) implements HttpAnswer {}
}
