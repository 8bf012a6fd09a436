package org.patienthandbook.model.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.model.work.TitleMatch;
import org.patienthandbook.model.work.WorkRecord;
import org.patienthandbook.model.work.WorkRecord.Person;

/** Compares first authors, because registries and authors divide names into parts differently. */
public final class FirstAuthor {

    private FirstAuthor() {}

    /** Returns the first author as written, for messages; empty if there is none. */
    public static Optional<String> of(Reference reference) {
        return person(reference)
                .map(name -> name.family().isEmpty() ? name.given() : name.family())
                .filter(text -> !text.isBlank());
    }

    /**
     * Whether the first authors agree; true if either side has no author. Particles, one half of a double name, and the
     * order of given and family name do not matter.
     */
    public static boolean agrees(Reference reference, WorkRecord record) {
        Optional<Person> written = person(reference);
        Optional<Person> registered = record.authors().stream().findFirst();
        if (written.isEmpty() || registered.isEmpty()) {
            return true;
        }
        List<String> own = words(written.get().family());
        List<String> theirs = words(registered.get().family());
        return own.isEmpty()
                || theirs.isEmpty()
                || share(own, theirs)
                || share(own, words(registered.get().given()));
    }

    private static boolean share(List<String> one, List<String> other) {
        return one.stream().anyMatch(word -> word.length() > 1 && other.contains(word))
                && (one.contains(last(other)) || other.contains(last(one)));
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static List<String> words(String name) {
        return Arrays.stream(TitleMatch.normal(name.replaceAll("['’]", "")).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Person> person(Reference reference) {
        if (!(reference.fields().get("author") instanceof List<?> people)
                || people.isEmpty()
                || !(people.get(0) instanceof Map<?, ?> name)) {
            return Optional.empty();
        }
        String family = name.containsKey("family") ? text(name, "family") : text(name, "literal");
        return Optional.of(new Person(family, text(name, "given")));
    }

    private static String text(Map<?, ?> name, String part) {
        return Optional.ofNullable(name.get(part)).map(Object::toString).orElse("");
    }
}
