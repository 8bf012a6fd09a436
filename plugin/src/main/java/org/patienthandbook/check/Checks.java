package org.patienthandbook.check;

import java.util.List;

/** All checks, in the order of the documentation. */
public final class Checks {

    /** Every check there is. */
    public static final List<Check> ALL = List.of(
            new UnreachablePageCheck(),
            new MissingLogoCheck(),
            new UnusedTermCheck(),
            new UncitedReferenceCheck(),
            new DuplicateReferenceCheck(),
            new SimilarReferenceCheck(),
            new IncompleteReferenceCheck(),
            new MalformedDoiCheck(),
            new UntidyDoiCheck(),
            new DisagreeingLinkCheck(),
            new StaleLockCheck(),
            new UnregisteredDoiCheck(),
            new MismatchedTitleCheck(),
            new DoubtfulTitleCheck(),
            new DifferingDetailsCheck(),
            new RetractedReferenceCheck(),
            new DoubtedReferenceCheck(),
            new CorrectedReferenceCheck(),
            new CitedRetractionNoticeCheck(),
            new SupersededReferenceCheck(),
            new SuggestedDoiCheck(),
            new UnverifiedDoiCheck(),
            new UnusedAcknowledgementCheck(),
            new MissingOffLabelCheck(),
            new InvalidEvidenceNoteCheck(),
            new SlugCheck(),
            new ReservedPageIdCheck());

    private Checks() {}
}
