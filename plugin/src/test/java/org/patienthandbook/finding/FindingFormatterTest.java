package org.patienthandbook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patienthandbook.source.SourceLocation;

class FindingFormatterTest {

    @Test
    void writesPlaceMessageAndRuleThenTheHint() {
        Finding finding = Finding.of(
                Rule.LINK_TARGET_MISSING,
                new SourceLocation("src/handbook/pages/conditions/crps.adoc", 41),
                "no page or section has the id 'symptons'");
        assertThat(FindingFormatter.lines(finding.withHint("did you mean 'symptoms'?")))
                .containsExactly(
                        "src/handbook/pages/conditions/crps.adoc:41: no page or section has the id 'symptons' [link-target-missing]",
                        "  hint: did you mean 'symptoms'?");
        assertThat(FindingFormatter.lines(finding)).hasSize(1);
        assertThat(FindingFormatter.lines(finding.withHint(Optional.empty()))).hasSize(1);
    }

    @Test
    void omitsTheLineNumberOfAWholeFile() {
        assertThat(FindingFormatter.lines(Finding.of(Rule.NAME_NOT_A_SLUG, SourceLocation.ofFile("a.adoc"), "x")))
                .containsExactly("a.adoc: x [name-not-a-slug]");
    }
}
