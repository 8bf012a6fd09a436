package org.patienthandbook.authoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.model.work.WorkRecord;

/** Chooses keys for works: author and year, such as {@code niesters2014}, or {@code niesters2014a} if that is used. */
final class ReferenceKey {

    private static final int WORD_LENGTH = 20;

    private ReferenceKey() {}

    /** A key that no reference of the list has. */
    static String of(Optional<WorkRecord> work, Doi doi, Bibliography list) {
        String name = work.flatMap(record -> record.authors().stream().findFirst())
                .map(author -> plain(author.family()))
                .filter(word -> !word.isEmpty())
                .or(() ->
                        work.flatMap(WorkRecord::title).map(ReferenceKey::plain).filter(word -> !word.isEmpty()))
                .orElseGet(() -> plain(doi.name().substring(doi.name().indexOf('/'))));
        String base = (name.isEmpty() ? "work" : name)
                + work.flatMap(WorkRecord::year).map(String::valueOf).orElse("");
        String key = base;
        for (int i = 0; list.find(key).isPresent(); i++) {
            key = base + (i < 26 ? String.valueOf((char) ('a' + i)) : "-" + i);
        }
        return key;
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("<[^<>]*>", "")
                .replaceAll("[^a-z0-9]", "");
        return letters.substring(0, Math.min(WORD_LENGTH, letters.length()));
    }
}
