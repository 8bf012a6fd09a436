package org.patienthandbook.finding;

import java.util.ArrayList;
import java.util.List;

/** Formats findings for the console. */
public final class FindingFormatter {

    private FindingFormatter() {}

    /** One line with the place, the message and the rule; a second line with the hint, if there is one. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.location() + ": " + finding.message() + " ["
                + finding.rule().label() + "]");
        finding.hint().ifPresent(hint -> lines.add("  hint: " + hint));
        return lines;
    }
}
