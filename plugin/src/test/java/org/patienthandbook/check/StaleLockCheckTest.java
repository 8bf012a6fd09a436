package org.patienthandbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.work.Evidence;

class StaleLockCheckTest {

    private static final Evidence UNCOVERED = new Evidence(Map.of(), List.of(), List.of("b"), 0);

    private final Check check = new StaleLockCheck();

    @Test
    void reportsAReferenceThatTheLockDoesNotCover() {
        assertThat(new ReferencesFixture()
                        .with("a", 1)
                        .with("b", 5)
                        .evidence(UNCOVERED)
                        .findings(check))
                .containsExactly("references.yml:5: 'references.lock.json' does not cover the current text of the"
                        + " reference 'b' [lock-stale] (run 'mvn site' once with a network connection and without"
                        + " -Dhandbook.citations=frozen, then commit 'references.lock.json')");
    }

    @Test
    void acceptsALockThatCoversAllReferences() {
        assertThat(new ReferencesFixture().with("a", 1).findings(check)).isEmpty();
    }

    @Test
    void acceptsAnUncoveredKeyThatIsNoLongerInTheList() {
        assertThat(new ReferencesFixture().evidence(UNCOVERED).findings(check)).isEmpty();
    }
}
