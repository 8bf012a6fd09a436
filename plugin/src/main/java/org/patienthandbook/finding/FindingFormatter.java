package org.patienthandbook.finding;

import java.util.ArrayList;
import java.util.List;

/** Findings as lines of a console. */
public final class FindingFormatter {

    private FindingFormatter() {}

    /** The place, the message and the rule; on a second line the hint, where there is one. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.location() + ": " + finding.message() + " ["
                + finding.rule().label() + "]");
        finding.hint().ifPresent(hint -> lines.add("  hint: " + hint));
        return lines;
    }
}
