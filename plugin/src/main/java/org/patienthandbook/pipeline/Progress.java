package org.patienthandbook.pipeline;

/** Is told what a build does, while it does it; each call is one line for a person. */
@FunctionalInterface
public interface Progress {

    /** A step that is done or under way, such as {@code read 21 pages, 52 terms, 24 references in 0.9 s}. */
    void say(String line);
}
