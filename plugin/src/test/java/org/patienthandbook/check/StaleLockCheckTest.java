package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.work.Evidence;

class StaleLockCheckTest {

    private static final Evidence UNCOVERED = new Evidence(Map.of(), List.of(), List.of("b"), 0);

    @Test
    void whatTheLockDoesNotCoverIsFound() {
        CitationSample sample = new CitationSample().with("a", 1).with("b", 5).knowing(UNCOVERED);

        assertThat(new StaleLockCheck().check(sample.handbook()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.LOCK_STALE);
                    assertThat(finding.location()).hasToString("references.yml:5");
                    assertThat(finding.message())
                            .isEqualTo("'references.lock.json' does not cover the reference 'b' as it is written now");
                    assertThat(finding.hint().orElseThrow()).contains("mvn site");
                });
    }

    @Test
    void aLockThatCoversAllIsFine() {
        assertThat(new StaleLockCheck().check(new CitationSample().with("a", 1).handbook()))
                .isEmpty();
    }

    @Test
    void aReferenceThatIsNoLongerListedIsNotMissed() {
        assertThat(new StaleLockCheck()
                        .check(new CitationSample().knowing(UNCOVERED).handbook()))
                .isEmpty();
    }
}
