package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;

/**
 * Of every DOI it is known, and not too long ago, whether it is registered and for what work. What the stale lock explains
 * is left to it.
 */
public final class UnverifiedDoiCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference -> !handbook.evidence().uncovered().contains(reference.key()))
                .flatMap(reference -> reference.reference().registeredName().stream()
                        .flatMap(doi -> finding(handbook.evidence(), reference, doi).stream()));
    }

    private static Optional<Finding> finding(Evidence evidence, NumberedReference reference, Doi doi) {
        String subject = "the DOI '" + doi.name() + "' of '" + reference.key() + "' ";
        DoiStatus status = evidence.statuses().get(reference.key());
        Optional<String> message = Optional.empty();
        if (status instanceof DoiStatus.Unknown unknown) {
            message = Optional.of(subject + "is not verified: " + unknown.reason());
        } else if (status instanceof DoiStatus.Registered
                && evidence.work(reference.key()).gap().isPresent()) {
            boolean known = evidence.work(reference.key()).record().isPresent();
            message = Optional.of(subject + "is registered, but "
                    + (known ? "what is known of its work is from before: " : "it is not verified what it stands for: ")
                    + evidence.work(reference.key()).gap().get());
        } else if (status instanceof DoiStatus.Registered registered
                && evidence.outdated().contains(reference.key())) {
            message = Optional.of(subject + "was last verified on " + registered.checked() + ", too long ago");
        }
        return message.map(
                text -> Finding.of(Rule.DOI_UNVERIFIED, reference.reference().doiLocation(), text)
                        .withHint("run 'mvn site' with a network; where a registry was silent, run it again later"));
    }
}
