package org.patienthandbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.check.RegisteredWorks.Pair;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.FirstAuthor;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkRecord;

/**
 * First author, year, volume and first page are those that are registered. A year before or after is none too many:
 * articles appear online first. Of a DOI that belongs to another work the title says enough.
 */
public final class DifferingDetailsCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        return RegisteredWorks.of(handbook)
                .filter(pair -> pair.titles().filter(TitleMatch.OTHER::equals).isEmpty())
                .flatMap(pair -> finding(pair).stream());
    }

    private static Optional<Finding> finding(Pair pair) {
        List<String> differences = new ArrayList<>();
        author(pair).ifPresent(differences::add);
        year(pair).ifPresent(differences::add);
        Reference reference = pair.reference();
        differ("volume", reference.text("volume"), pair.record().field("volume"))
                .ifPresent(differences::add);
        page(reference, pair.record()).ifPresent(differences::add);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Rule.DOI_DETAILS_DIFFER,
                                reference.doiLocation(),
                                "the details of '" + reference.key() + "' are not those registered at "
                                        + RegisteredWorks.registry(pair.record()) + ": "
                                        + String.join("; ", differences))
                        .withHint("compare with the work itself, and mend what is wrong"));
    }

    private static Optional<String> author(Pair pair) {
        return FirstAuthor.agrees(pair.reference(), pair.record())
                ? Optional.empty()
                : Optional.of(difference(
                        "first author",
                        FirstAuthor.of(pair.reference()).orElse(""),
                        pair.record().authors().get(0).family()));
    }

    private static Optional<String> year(Pair pair) {
        Optional<Integer> written = pair.reference().year();
        Optional<Integer> registered = pair.record().year();
        return written.isPresent() && registered.isPresent() && Math.abs(written.get() - registered.get()) > 1
                ? Optional.of(difference(
                        "year", written.get().toString(), registered.get().toString()))
                : Optional.empty();
    }

    /** An article's number stands where others have pages. */
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

    private static Optional<String> differ(String name, Optional<String> written, Optional<String> registered) {
        return written.isEmpty() || registered.isEmpty() || bare(written.get()).equals(bare(registered.get()))
                ? Optional.empty()
                : Optional.of(difference(name, written.get(), registered.get()));
    }

    private static String bare(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.replaceFirst("^0+(?=\\d)", "");
    }

    private static String difference(String name, String written, String registered) {
        return name + " '" + written + "' written, '" + registered + "' registered";
    }
}
