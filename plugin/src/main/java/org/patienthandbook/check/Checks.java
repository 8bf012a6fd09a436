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
            new MalformedDoiCheck(),
            new UntidyDoiCheck(),
            new StaleLockCheck(),
            new UnregisteredDoiCheck(),
            new UnverifiedDoiCheck(),
            new MissingOffLabelCardCheck(),
            new InvalidEvidenceNoteCheck(),
            new SlugCheck(),
            new ReservedPageIdCheck());

    private Checks() {}
}
