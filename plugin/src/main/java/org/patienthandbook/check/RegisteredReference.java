package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkRecord;

/**
 * A reference whose DOI is registered, with the registry's record of the work.
 *
 * @param numbered the reference with the places that cite it
 * @param record the record of the work that the DOI stands for
 */
record RegisteredReference(NumberedReference numbered, WorkRecord record) {

    /** Returns the references of a handbook whose DOI is registered and has a record. */
    static Stream<RegisteredReference> of(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference ->
                        handbook.evidence().statuses().get(reference.key()) instanceof DoiStatus.Registered)
                .flatMap(reference -> handbook.evidence().work(reference.key()).record().stream()
                        .map(record -> new RegisteredReference(reference, record)));
    }

    Reference reference() {
        return numbered.reference();
    }

    boolean hasTitleMatch(TitleMatch match) {
        return titleMatch().filter(match::equals).isPresent();
    }

    /** Compares the author's title with the registered titles; empty if either is missing. */
    private Optional<TitleMatch> titleMatch() {
        return record.titles().isEmpty()
                ? Optional.empty()
                : reference().text("title").map(title -> TitleMatch.of(title, record.titles()));
    }

    /** Returns a message about the two titles, without the reference's key. */
    String titles() {
        return "your title is '" + reference().text("title").orElse("") + "', the title at " + registry() + " is '"
                + withoutMarkup(record.title().orElse("")) + "'";
    }

    /** Returns the registry's name for a message, such as {@code Crossref}. */
    String registry() {
        return switch (record.source()) {
            case "crossref" -> "Crossref";
            case "datacite" -> "DataCite";
            default -> record.source();
        };
    }

    /** Removes the HTML elements that registered titles may contain. */
    static String withoutMarkup(String title) {
        return title.replaceAll("</?(?:i|b|sup|sub)>", "");
    }
}
