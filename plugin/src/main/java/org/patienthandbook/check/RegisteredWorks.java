package org.patienthandbook.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.doi.DoiStatus;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkEvidence;
import org.patienthandbook.model.work.WorkRecord;

/** References beside what their registries know of them. */
final class RegisteredWorks {

    private RegisteredWorks() {}

    /**
     * A reference with its registry's record.
     *
     * @param numbered the reference with the places that cite it
     * @param record what the registry knows of the work its DOI stands for
     */
    record Pair(NumberedReference numbered, WorkRecord record) {

        Reference reference() {
            return numbered.reference();
        }

        /** How the titles match; empty when either side has none. */
        Optional<TitleMatch> titles() {
            return record.titles().isEmpty()
                    ? Optional.empty()
                    : reference().text("title").map(title -> TitleMatch.of(title, record.titles()));
        }
    }

    /** The references whose DOI is registered, and whose registry knows the work. */
    static Stream<Pair> of(Handbook handbook) {
        return handbook.references().stream()
                .filter(reference ->
                        handbook.evidence().statuses().get(reference.key()) instanceof DoiStatus.Registered)
                .flatMap(reference ->
                        known(handbook, reference).record().stream().map(record -> new Pair(reference, record)));
    }

    static WorkEvidence known(Handbook handbook, NumberedReference reference) {
        return handbook.evidence().work(reference.key());
    }

    /** Where the reference is first cited, as the end of a message; empty when it is not. */
    static String firstCited(NumberedReference reference) {
        return reference.citations().stream()
                .findFirst()
                .map(Citation::location)
                .map(place -> ", cited first at " + place)
                .orElse("");
    }

    /** A registered title in a message: words alone, without the mark-up that pages show it with. */
    static String words(String title) {
        return title.replaceAll("</?(?:i|b|sup|sub)>", "");
    }

    /** How the registry is called in messages. */
    static String registry(WorkRecord record) {
        return switch (record.source()) {
            case "crossref" -> "Crossref";
            case "datacite" -> "DataCite";
            default -> record.source();
        };
    }
}
