package org.patienthandbook.model.doi;

import java.time.LocalDate;

/** What is known about a DOI. An unreachable registry must never look like a bad DOI. */
public sealed interface DoiStatus {

    /** A registry answered that the DOI is registered, on this day (UTC). */
    record Registered(LocalDate checked) implements DoiStatus {}

    /** doi.org answered that the DOI is not registered, on this day (UTC). */
    record Unregistered(LocalDate checked) implements DoiStatus {}

    /** No registry was queried, or none answered. The reason says which, as a clause for a message. */
    record Unknown(String reason) implements DoiStatus {}
}
