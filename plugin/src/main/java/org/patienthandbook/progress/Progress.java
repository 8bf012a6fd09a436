package org.patienthandbook.progress;

/** Receives lines about what a build does: lower case, without a full stop. */
@FunctionalInterface
public interface Progress {

    /** Ignores every line. */
    Progress NONE = line -> {};

    /** A step that is done or under way. */
    void say(String line);

    /** A detail for somebody who looks for lost time, shown by {@code mvn -X}. */
    default void detail(String line) {
        // most receivers show steps only
    }
}
