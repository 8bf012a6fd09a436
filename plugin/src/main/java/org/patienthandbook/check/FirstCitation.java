package org.patienthandbook.check;

import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;

/** Tells where a reference is first cited. */
final class FirstCitation {

    private FirstCitation() {}

    /** Returns the end of a message, such as {@code , first cited at pages/index.adoc:4}; empty without a citation. */
    static String of(NumberedReference reference) {
        return reference.citations().stream()
                .findFirst()
                .map(Citation::location)
                .map(place -> ", first cited at " + place)
                .orElse("");
    }
}
