package org.patienthandbook.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.FirstAuthor;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkRecord;

/**
 * Reports references whose first author, year, volume or first page differs from the registered one. One year of
 * difference is accepted, because articles appear online first. DOIs of another work are left to
 * {@link MismatchedTitleCheck}.
 */
public final class DifferingDetailsCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredReference.of(handbook)
                .filter(registered -> !registered.hasTitleMatch(TitleMatch.OTHER))
                .flatMap(registered -> finding(registered).stream());
    }

    private static Optional<Finding> finding(RegisteredReference registered) {
        Reference reference = registered.reference();
        List<String> differences = differences(reference, registered.record());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Rule.DOI_DETAILS_DIFFER,
                                reference.doiLocation(),
                                "the details of '" + reference.key() + "' differ from those at " + registered.registry()
                                        + ": " + String.join("; ", differences))
                        .withHint("compare them with the work itself; correct what is wrong, or waive the rule if the"
                                + " registry is wrong"));
    }

    private static List<String> differences(Reference reference, WorkRecord record) {
        return Stream.of(
                        author(reference, record),
                        year(reference, record),
                        volume(reference, record),
                        page(reference, record))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> author(Reference reference, WorkRecord record) {
        return FirstAuthor.agrees(reference, record)
                ? Optional.empty()
                : Optional.of(difference(
                        "first author",
                        FirstAuthor.of(reference).orElse(""),
                        record.authors().get(0).family()));
    }

    private static Optional<String> year(Reference reference, WorkRecord record) {
        Optional<Integer> written = reference.year();
        Optional<Integer> registered = record.year();
        return written.isPresent() && registered.isPresent() && Math.abs(written.get() - registered.get()) > 1
                ? Optional.of(difference(
                        "year", written.get().toString(), registered.get().toString()))
                : Optional.empty();
    }

    private static Optional<String> volume(Reference reference, WorkRecord record) {
        Optional<String> written = reference.text("volume");
        Optional<String> registered = record.field("volume");
        return written.isEmpty() || registered.isEmpty() || bare(written.get()).equals(bare(registered.get()))
                ? Optional.empty()
                : Optional.of(difference("volume", written.get(), registered.get()));
    }

    /** Some articles have a number instead of pages. */
    private static Optional<String> page(Reference reference, WorkRecord record) {
        Optional<String> written = reference.text("page").or(() -> reference.text("article-number"));
        List<String> registered = Stream.of("page", "article-number")
                .flatMap(name -> record.field(name).stream())
                .map(DifferingDetailsCheck::first)
                .toList();
        if (written.isEmpty() || registered.isEmpty() || registered.contains(first(written.get()))) {
            return Optional.empty();
        }
        return Optional.of(difference("first page", first(written.get()), registered.get(0)));
    }

    private static String first(String pages) {
        return bare(pages.split("[-–—,;+]", -1)[0]);
    }

    /** The letters and digits in lower case, without leading zeros. */
    private static String bare(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.replaceFirst("^0+(?=\\d)", "");
    }

    private static String difference(String name, String written, String registered) {
        return name + " '" + written + "' instead of '" + registered + "'";
    }
}
