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
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;

/**
 * A reader on paper can find every work: it has a title, someone who answers for it, a year, and an article its journal.
 * What the registry fills in counts.
 */
public final class IncompleteReferenceCheck implements Check {

    private static final Set<String> PEOPLE = Set.of(
            "author", "editor", "director", "composer", "reporter", "translator", "collection-editor", "authority");
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
        WorkEvidence known = RegisteredWorks.known(handbook, numbered);
        List<String> missing = missing(reference, reference.recordIn(known));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        DoiStatus status = handbook.evidence().statuses().get(reference.key());
        boolean answered = status instanceof DoiStatus.Unregistered
                || (status instanceof DoiStatus.Registered && known.gap().isEmpty());
        boolean mayFill = reference.registeredName().isPresent() && !answered;
        return Optional.of(Finding.of(
                        Rule.REFERENCE_INCOMPLETE,
                        reference.location(),
                        "the reference '" + reference.key() + "' lacks " + listed(missing))
                .withHint(
                        mayFill
                                ? "write what is missing, or run 'mvn site' once with a network: the DOI's registry fills"
                                        + " it in"
                                : "write what is missing; where the work itself does not say, waive the rule with that"
                                        + " reason"));
    }

    private static List<String> missing(Reference reference, Optional<WorkRecord> record) {
        List<String> missing = new ArrayList<>();
        String type = reference.text("type").orElse("");
        if (reference.text("title").isEmpty()
                && record.flatMap(WorkRecord::title).isEmpty()) {
            missing.add("a title");
        }
        boolean publisher = BY_PUBLISHER.contains(type)
                && (reference.text("publisher").isPresent()
                        || reference.text("container-title").isPresent());
        boolean people = PEOPLE.stream().anyMatch(reference.fields()::containsKey)
                || record.filter(known -> !known.authors().isEmpty()).isPresent();
        if (!people && !publisher) {
            missing.add("an author");
        }
        boolean dated = reference.fields().containsKey("issued")
                || reference.fields().containsKey("accessed")
                || record.flatMap(WorkRecord::year).isPresent();
        if (!dated) {
            missing.add("a year");
        }
        if (type.equals("article-journal")
                && reference.text("container-title").isEmpty()
                && record.flatMap(known -> known.field("container-title")).isEmpty()) {
            missing.add("its journal (container-title)");
        }
        return missing;
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
