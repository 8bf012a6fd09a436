package org.patienthandbook.check;

import java.util.List;

/** The list of all checks. */
public final class Checks {

    /** All checks, in the order of the documentation. */
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
            new ReferenceOfConcernCheck(),
            new CorrectedReferenceCheck(),
            new CitedRetractionNoticeCheck(),
            new SupersededReferenceCheck(),
            new SuggestedDoiCheck(),
            new UnverifiedDoiCheck(),
            new UnusedAcknowledgmentCheck(),
            new MissingOffLabelCheck(),
            new InvalidEvidenceNoteCheck(),
            new NonSlugNameCheck(),
            new ReservedPageIdCheck());

    private Checks() {}
}
