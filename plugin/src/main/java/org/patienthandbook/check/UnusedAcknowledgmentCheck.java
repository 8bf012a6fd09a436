package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.Acknowledgment;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.WorkEvidence;

/**
 * Reports acknowledgments without a reason, and those that match no notice of a registry. If nothing is known about the
 * work, a missing notice is not reported.
 */
public final class UnusedAcknowledgmentCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .flatMap(reference -> reference.reference().acknowledged().stream()
                        .flatMap(entry -> finding(handbook, reference, entry).stream()));
    }

    private static Optional<Finding> finding(Handbook handbook, NumberedReference reference, Acknowledgment entry) {
        if (!entry.hasReason()) {
            return Optional.of(
                    finding(entry, "gives no reason").withHint("write in 'reason' why you still cite the work"));
        }
        WorkEvidence evidence = handbook.evidence().work(reference.key());
        boolean known = evidence.record().isPresent() && evidence.gap().isEmpty();
        return known && evidence.notices().stream().noneMatch(entry::names)
                ? Optional.of(finding(entry, "matches no notice about '" + reference.key() + "'")
                        .withHint("write the DOI of the notice itself, or delete the acknowledgment"))
                : Optional.empty();
    }

    private static Finding finding(Acknowledgment entry, String problem) {
        return Finding.of(
                Rule.WAIVER_UNUSED, entry.location(), "the acknowledgment of '" + entry.notice() + "' " + problem);
    }
}
