package org.patienthandbook.progress;

/** Is told what a build does. */
@FunctionalInterface
public interface Progress {

    /** A step that is done or under way, in a line. */
    void say(String line);

    /** What only those want to know who look for where the time goes. */
    default void detail(String line) {
        // not everybody does
    }
}
