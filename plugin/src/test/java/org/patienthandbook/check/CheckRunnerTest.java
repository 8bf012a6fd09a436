package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patienthandbook.asciidoc.Sources;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;

class CheckRunnerTest {

    @Test
    void returnsTheSameHandbookAndTheFindingsOfAllChecks() {
        Handbook handbook = Sources.empty()
                .glossary("zebra:: An animal.")
                .page("Upper", "Text.")
                .page("index", "Home.")
                .assemble()
                .value();

        Outcome<Handbook> outcome =
                new CheckRunner(List.of(new UnusedTermCheck(), new NonSlugNameCheck())).run(handbook);

        assertThat(outcome.value()).isSameAs(handbook);
        assertThat(outcome.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.TERM_UNUSED, Rule.NAME_NOT_A_SLUG);
    }
}
