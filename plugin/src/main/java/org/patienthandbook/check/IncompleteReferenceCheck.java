package org.patienthandbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.WorkRecord;

/**
 * Reports references without the details that a reader on paper needs to find the work: a title, an author, a year and, for
 * an article, its journal. Details from the registry count.
 */
public final class IncompleteReferenceCheck implements Check {

    /** The CSL fields that name the people behind a work. */
    private static final Set<String> PEOPLE = Set.of(
            "author", "editor", "director", "composer", "reporter", "translator", "collection-editor", "authority");

    /** The CSL types of works that may have a publisher instead of an author. */
    private static final Set<String> BY_PUBLISHER = Set.of(
            "webpage",
            "post",
            "post-weblog",
            "report",
            "legislation",
            "standard",
            "regulation",
            "software",
            "dataset",
            "entry",
            "entry-encyclopedia",
            "entry-dictionary",
            "document",
            "pamphlet",
            "bill",
            "legal_case");

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return handbook.references().stream().flatMap(reference -> finding(handbook, reference).stream());
    }

    private static Optional<Finding> finding(Handbook handbook, NumberedReference numbered) {
        Reference reference = numbered.reference();
        List<String> missing =
                missing(reference, reference.recordIn(handbook.evidence().work(numbered.key())));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        Rule.REFERENCE_INCOMPLETE,
                        reference.location(),
                        "the reference '" + reference.key() + "' has no " + listed(missing))
                .withHint(
                        mayBeFilled(handbook, reference)
                                ? "add what is missing, or run 'mvn site' with a network connection: the registry of the DOI"
                                        + " provides it"
                                : "add what is missing; if the work itself does not say it, waive the rule with that"
                                        + " reason"));
    }

    /** Whether a registry that has not answered yet may provide the missing details. */
    private static boolean mayBeFilled(Handbook handbook, Reference reference) {
        DoiStatus status = handbook.evidence().statuses().get(reference.key());
        boolean answered = status instanceof DoiStatus.Unregistered
                || (status instanceof DoiStatus.Registered
                        && handbook.evidence().work(reference.key()).gap().isEmpty());
        return reference.registeredName().isPresent() && !answered;
    }

    private static List<String> missing(Reference reference, Optional<WorkRecord> record) {
        List<String> missing = new ArrayList<>();
        if (reference.text("title").isEmpty()
                && record.flatMap(WorkRecord::title).isEmpty()) {
            missing.add("title");
        }
        if (!hasAuthor(reference, record)) {
            missing.add("author");
        }
        if (!hasYear(reference, record)) {
            missing.add("year");
        }
        if (isArticle(reference)
                && reference.text("container-title").isEmpty()
                && record.flatMap(known -> known.field("container-title")).isEmpty()) {
            missing.add("journal (container-title)");
        }
        return missing;
    }

    private static boolean hasAuthor(Reference reference, Optional<WorkRecord> record) {
        return PEOPLE.stream().anyMatch(reference.fields()::containsKey)
                || record.filter(known -> !known.authors().isEmpty()).isPresent()
                || isByPublisher(reference);
    }

    private static boolean isByPublisher(Reference reference) {
        return BY_PUBLISHER.contains(type(reference))
                && (reference.text("publisher").isPresent()
                        || reference.text("container-title").isPresent());
    }

    private static boolean hasYear(Reference reference, Optional<WorkRecord> record) {
        return reference.fields().containsKey("issued")
                || reference.fields().containsKey("accessed")
                || record.flatMap(WorkRecord::year).isPresent();
    }

    private static boolean isArticle(Reference reference) {
        return type(reference).equals("article-journal");
    }

    private static String type(Reference reference) {
        return reference.text("type").orElse("");
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }
}
