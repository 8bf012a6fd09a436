package org.patienthandbook.registry;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;

/** Reports the progress of a look-up. Stops reporting on a registry once it is no longer queried. */
final class LookupProgress {

    private final Progress progress;
    private final Set<String> givenUp = new HashSet<>();

    LookupProgress(Progress progress) {
        this.progress = progress;
    }

    void say(String line) {
        progress.say(line);
    }

    /**
     * Reports how far the queries to a registry are.
     *
     * @param done the number of things looked up so far; 0 before the first query
     * @param all the number of all things to look up
     * @param thing what is looked up, in the singular
     */
    void report(String registry, int done, int all, String thing) {
        if (!givenUp.contains(registry)) {
            say(
                    done == 0
                            ? "asking " + registry + " about " + Count.of(all, thing)
                            : "asked " + registry + " about " + done + " of " + Count.of(all, thing));
        }
    }

    /** Reports that a registry is given up, once. */
    void reportFailure(String registry, Optional<String> reason) {
        reason.filter(why -> givenUp.add(registry))
                .ifPresent(why -> say(why + ": " + registry + " is not asked again in this build"));
    }
}
