package org.patienthandbook.check;

import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.source.SourceTree;

/** Reports references whose current text the lock does not cover, if the build may only use the lock. */
public final class StaleLockCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference -> handbook.evidence().uncovered().contains(reference.key()))
                .map(StaleLockCheck::finding);
    }

    private static Finding finding(NumberedReference reference) {
        return Finding.of(
                        Rule.LOCK_STALE,
                        reference.reference().location(),
                        "'" + SourceTree.LOCK + "' does not cover the current text of the reference '" + reference.key()
                                + "'")
                .withHint("run 'mvn site' once with a network connection and without -Dhandbook.citations=frozen, then"
                        + " commit '"
                        + SourceTree.LOCK + "'");
    }
}
