package org.patienthandbook.pipeline.unchanged;

import java.util.ArrayList;
import java.util.List;

/**
 * What a build leaves to a later one in which nothing changed: the lines to say again, and why it may not come to that. Filled
 * by one build, on one thread.
 */
public final class Retelling {

    private final List<Line> lines = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /**
     * A line to say again.
     *
     * @param text the line, without a time
     * @param timed whether the time it takes is said with it
     */
    public record Line(String text, boolean timed) {}

    /** A step that a build in which nothing changed takes too. */
    public void step(String line) {
        lines.add(new Line(line, true));
    }

    /** What every build says. */
    public void remark(String line) {
        lines.add(new Line(line, false));
    }

    /** The build is not kept: something in it would come out otherwise another time. */
    public void refuse(String why) {
        refusals.add(why);
    }

    /** The lines to say again, in the order in which they were said. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Why the build is not kept; empty when nothing speaks against it. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }
}
