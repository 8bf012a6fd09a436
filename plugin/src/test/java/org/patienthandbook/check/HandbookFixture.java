package org.patienthandbook.check;

import java.util.List;
import java.util.stream.Stream;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.finding.Finding;

/** Checks small handbooks that a test writes as source files. */
final class HandbookFixture {

    private HandbookFixture() {}

    /** The findings of a check as lines {@code file:line: message [rule] (hint)}; adds a home page if there is none. */
    static List<String> findings(Check check, Sources sources) {
        if (Sources.tree().find("pages/index.adoc").isEmpty()) {
            sources.page("index", "Home.");
        }
        return lines(check.check(sources.assemble().value()));
    }

    /** Findings in the order of reports, as lines {@code file:line: message [rule] (hint)}. */
    static List<String> lines(Stream<Finding> findings) {
        return findings.sorted(Finding.REPORT_ORDER)
                .map(finding -> Sources.lines(List.of(finding)).get(0)
                        + finding.hint().map(hint -> " (" + hint + ")").orElse(""))
                .toList();
    }
}
