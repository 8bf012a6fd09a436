package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.Acknowledgement;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.WorkEvidence;

/**
 * Every acknowledgement names a notice that a registry reports, and gives a reason. Where nothing is known of the work,
 * nothing is said.
 */
public final class UnusedAcknowledgementCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .flatMap(reference -> reference.reference().acknowledged().stream()
                        .flatMap(entry -> finding(handbook, reference, entry).stream()));
    }

    private static Optional<Finding> finding(Handbook handbook, NumberedReference reference, Acknowledgement entry) {
        WorkEvidence known = RegisteredWorks.known(handbook, reference);
        if (!entry.hasReason()) {
            return Optional.of(Finding.of(
                            Rule.WAIVER_UNUSED,
                            entry.location(),
                            "the acknowledgement of '" + entry.notice() + "' gives no reason")
                    .withHint("write why the work is cited all the same, as reason"));
        }
        boolean looked = known.record().isPresent() && known.gap().isEmpty();
        return looked && known.notices().stream().noneMatch(entry::names)
                ? Optional.of(Finding.of(
                                Rule.WAIVER_UNUSED,
                                entry.location(),
                                "the acknowledgement of '" + entry.notice() + "' names no notice about '"
                                        + reference.key() + "'")
                        .withHint("write the notice's own DOI, or delete the acknowledgement"))
                : Optional.empty();
    }
}
