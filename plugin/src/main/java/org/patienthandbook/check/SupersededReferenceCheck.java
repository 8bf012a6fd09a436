package org.patienthandbook.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.NewerVersion;

/**
 * Reports protocols, preprints and reviews that have a later version, at a registry or in the same reference list. All
 * versions of a Cochrane review have its number, such as CD015373, in the DOI or instead of pages.
 */
public final class SupersededReferenceCheck implements Check {

    private static final Pattern COCHRANE = Pattern.compile("(?i)\\b((?:CD|MR|ED)\\d{6})(?:\\.pub(\\d{1,2}))?\\b");

    /** A version of a Cochrane review: the number of the review, and what tells which version is later; 0 if unknown. */
    private record ReviewVersion(String number, int version, int year) {}

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream().flatMap(reference -> {
            Optional<NewerVersion> newer =
                    handbook.evidence().work(reference.key()).newerVersion();
            return newer
                    .map(version -> registered(handbook, reference, version))
                    .or(() -> laterInList(handbook, reference).map(later -> listed(reference, later)))
                    .stream();
        });
    }

    private static Finding registered(Handbook handbook, NumberedReference reference, NewerVersion newer) {
        String what = switch (newer.kind()) {
            case PUBLISHED -> "is a preprint that has since been published";
            case UPDATE ->
                isProtocol(reference.reference())
                        ? "is the protocol or the first version of a review that has a later version"
                        : "has a later version";
        };
        Optional<String> inList = newer.doi().flatMap(doi -> keyOf(handbook, doi));
        return Finding.of(
                        Rule.REFERENCE_SUPERSEDED,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' " + what + ": " + newer.name()
                                + FirstCitation.of(reference))
                .withHint(inList.map(key -> "cite '" + key + "' instead; it is in the reference list")
                        .orElse("read the later version, adapt your text to it, and cite it instead"));
    }

    private static Optional<String> keyOf(Handbook handbook, Doi doi) {
        return handbook.references().stream()
                .filter(other ->
                        other.reference().registeredName().filter(doi::equals).isPresent())
                .map(NumberedReference::key)
                .findFirst();
    }

    private static Finding listed(NumberedReference reference, NumberedReference later) {
        return Finding.of(
                        Rule.REFERENCE_SUPERSEDED,
                        reference.reference().location(),
                        "the reference '" + reference.key()
                                + "' is an earlier version of a Cochrane review, or only its protocol; the later version"
                                + " is '"
                                + later.key() + "'" + FirstCitation.of(reference))
                .withHint("adapt your text to '" + later.key() + "', and cite it instead");
    }

    private static Optional<NumberedReference> laterInList(Handbook handbook, NumberedReference reference) {
        return reviewVersion(reference.reference())
                .flatMap(own -> handbook.references().stream()
                        .filter(other -> reviewVersion(other.reference())
                                .filter(version -> version.number().equals(own.number()) && isLater(version, own))
                                .isPresent())
                        .max(Comparator.comparing(
                                other -> other.reference().year().orElse(0))));
    }

    private static boolean isLater(ReviewVersion later, ReviewVersion earlier) {
        boolean numbered = later.version() > 0 && earlier.version() > 0;
        return numbered ? later.version() > earlier.version() : earlier.year() > 0 && later.year() > earlier.year();
    }

    private static Optional<ReviewVersion> reviewVersion(Reference reference) {
        int year = reference.year().orElse(0);
        Optional<String> doi = reference.registeredName().map(Doi::name);
        // only in a DOI does a missing version mean the first one
        return doi.flatMap(name -> reviewVersion(name, 1, year))
                .or(() -> reference.text("page").flatMap(page -> reviewVersion(page, 0, year)));
    }

    private static Optional<ReviewVersion> reviewVersion(String text, int defaultVersion, int year) {
        Matcher review = COCHRANE.matcher(text);
        if (!review.find()) {
            return Optional.empty();
        }
        String version = review.group(2);
        return Optional.of(new ReviewVersion(
                review.group(1).toUpperCase(Locale.ROOT),
                version == null ? defaultVersion : Integer.parseInt(version),
                year));
    }

    private static boolean isProtocol(Reference reference) {
        return reviewVersion(reference)
                .filter(version -> version.version() == 1)
                .isPresent();
    }
}
