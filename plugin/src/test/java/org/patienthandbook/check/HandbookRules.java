package org.patienthandbook.check;

import java.util.List;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.Handbook;

/** Holds a small handbook, written by a test, against one check. */
final class HandbookRules {

    private HandbookRules() {}

    /** What a check finds, as lines of the console with hints; a home page is added where there is none. */
    static List<String> findings(Check check, Sources sources) {
        if (Sources.tree().find("pages/index.adoc").isEmpty()) {
            sources.page("index", "Home.");
        }
        Handbook handbook = sources.assemble().value();
        List<Finding> findings = check.check(handbook).toList();
        return findings.stream()
                .sorted(Finding.REPORT_ORDER)
                .map(finding -> Sources.lines(List.of(finding)).get(0)
                        + finding.hint().map(hint -> " (" + hint + ")").orElse(""))
                .toList();
    }
}
