package org.patienthandbook.check;

import java.util.Comparator;
import java.util.List;
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
 * No protocol, preprint or review is cited that has a later version: one that a registry knows, or one that stands in the
 * same list (issues of a Cochrane review have its number, such as CD015373, in the DOI or in place of pages).
 */
public final class SupersededReferenceCheck implements Check {

    private static final Pattern COCHRANE = Pattern.compile("(?i)\\b((?:CD|MR|ED)\\d{6})(?:\\.pub(\\d{1,2}))?\\b");

    /** An issue of a Cochrane review: its number, then what tells the later one. */
    private record Issue(String number, int version, int year) {}

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream().flatMap(reference -> {
            Optional<NewerVersion> newer =
                    RegisteredWorks.known(handbook, reference).newerVersion();
            return newer
                    .map(version -> registered(handbook, reference, version))
                    .or(() -> laterIssue(handbook, reference).map(later -> listed(reference, later)))
                    .stream();
        });
    }

    private static Finding registered(Handbook handbook, NumberedReference reference, NewerVersion newer) {
        String what = switch (newer.kind()) {
            case PUBLISHED -> "is a preprint that has been published";
            case UPDATE ->
                isProtocol(reference.reference())
                        ? "is a plan for a review, or its first issue, and a later issue has appeared"
                        : "has a later version";
        };
        Optional<String> inList = newer.doi().flatMap(doi -> keyOf(handbook, doi));
        return Finding.of(
                        Rule.REFERENCE_SUPERSEDED,
                        reference.reference().location(),
                        "the reference '" + reference.key() + "' " + what + ": " + newer.name()
                                + RegisteredWorks.firstCited(reference))
                .withHint(inList.map(key -> "cite '" + key + "' instead, which is in the list")
                        .orElse("read the later one, and cite it if the text still agrees with it"));
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
                                + "' is an earlier issue of a Cochrane review, perhaps only its plan; the later one is '"
                                + later.key() + "'" + RegisteredWorks.firstCited(reference))
                .withHint("cite '" + later.key() + "' instead, if the text agrees with it");
    }

    private static Optional<NumberedReference> laterIssue(Handbook handbook, NumberedReference reference) {
        return issue(reference.reference())
                .flatMap(own -> handbook.references().stream()
                        .filter(other -> issue(other.reference())
                                .filter(issue -> issue.number().equals(own.number()) && isLater(issue, own))
                                .isPresent())
                        .max(Comparator.comparing(
                                other -> other.reference().year().orElse(0))));
    }

    private static boolean isLater(Issue issue, Issue than) {
        boolean numbered = issue.version() > 0 && than.version() > 0;
        return numbered ? issue.version() > than.version() : than.year() > 0 && issue.year() > than.year();
    }

    private static Optional<Issue> issue(Reference reference) {
        int year = reference.year().orElse(0);
        boolean known = reference.registeredName().isPresent();
        String doi = reference.registeredName().map(Doi::name).orElse("");
        for (String text : List.of(doi, reference.text("page").orElse(""))) {
            Matcher number = COCHRANE.matcher(text);
            if (number.find()) {
                String version = number.group(2);
                boolean inDoi = known && text.equals(doi);
                int issue = version == null ? (inDoi ? 1 : 0) : Integer.parseInt(version);
                return Optional.of(new Issue(number.group(1).toUpperCase(Locale.ROOT), issue, year));
            }
        }
        return Optional.empty();
    }

    private static boolean isProtocol(Reference reference) {
        return issue(reference).filter(issue -> issue.version() == 1).isPresent();
    }
}
