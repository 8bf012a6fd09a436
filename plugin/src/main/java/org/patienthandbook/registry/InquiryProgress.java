package org.patienthandbook.registry;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;

/**
 * Tells how far the questions are: who is asked about how much, how much of it is done, and, once for each registry, that it
 * is asked no more. Of a registry that is asked no more nothing further is told.
 */
final class InquiryProgress {

    private final Progress listener;
    private final Set<String> ended = new HashSet<>();

    InquiryProgress(Progress listener) {
        this.listener = listener;
    }

    void say(String line) {
        listener.say(line);
    }

    /** The first question to a registry is asked now. */
    void begins(String registry, int all, String thing) {
        if (!ended.contains(registry)) {
            say("asking " + registry + " about " + Count.of(all, thing));
        }
    }

    /** So many of all things were asked about, and there are more. */
    void goesOn(String registry, int done, int all, String thing) {
        if (!ended.contains(registry)) {
            say("asked " + registry + " about " + done + " of " + Count.of(all, thing));
        }
    }

    /** A question was asked; where a registry is given up, that is said. */
    void asked(String registry, Optional<String> silence) {
        silence.filter(reason -> ended.add(registry))
                .ifPresent(reason -> say(reason + ": no further questions to " + registry + " in this build"));
    }
}
