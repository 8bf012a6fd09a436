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
 * Reports DOIs of which it is not known, or was last known too long ago, whether they are registered and for which work.
 * References that the lock does not cover are left to {@link StaleLockCheck}.
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
        return problem(evidence, reference.key())
                .map(problem -> Finding.of(
                                Rule.DOI_UNVERIFIED,
                                reference.reference().doiLocation(),
                                "the DOI '" + doi.name() + "' of '" + reference.key() + "' " + problem)
                        .withHint("run 'mvn site' with a network connection; if a registry did not answer, run it again"
                                + " later"));
    }

    private static Optional<String> problem(Evidence evidence, String key) {
        DoiStatus status = evidence.statuses().get(key);
        if (status instanceof DoiStatus.Unknown unknown) {
            return Optional.of("is not verified: " + unknown.reason());
        }
        if (!(status instanceof DoiStatus.Registered registered)) {
            return Optional.empty();
        }
        if (evidence.work(key).gap().isPresent()) {
            boolean known = evidence.work(key).record().isPresent();
            return Optional.of("is registered, but "
                    + (known
                            ? "its work was last looked up in an earlier build: "
                            : "its work could not be looked up: ")
                    + evidence.work(key).gap().get());
        }
        return evidence.outdated().contains(key)
                ? Optional.of("was last verified on " + registered.checked() + ", which is too long ago")
                : Optional.empty();
    }
}
