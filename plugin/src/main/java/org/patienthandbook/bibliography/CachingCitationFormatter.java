package org.patienthandbook.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.patienthandbook.cache.CodeVersion;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.model.reference.NumberedReference;

/**
 * Formats the reference list only when it has changed: the citation processor takes half a second to start. Styles may tell
 * works of one author and year apart by letters, so the list is kept as a whole, in its order.
 */
public final class CachingCitationFormatter {

    private static final String NAME = "references";

    /** The list as it is kept. */
    private record Entries(List<String> html) {}

    private final DiskCache cache;

    public CachingCitationFormatter(DiskCache cache) {
        this.cache = cache;
    }

    public List<NumberedReference> format(List<NumberedReference> references, String style, Locale language) {
        Fingerprint shape =
                Fingerprint.start().with(CodeVersion.CURRENT).with(style).with(language.toLanguageTag());
        references.forEach(reference -> {
            shape.with(reference.key())
                    .with(String.valueOf(reference.reference().doi()));
            add(reference.reference().fields(), shape);
        });
        String fingerprint = shape.value();
        List<String> kept =
                cache.find(NAME, fingerprint, Entries.class).map(Entries::html).orElse(List.of());
        if (kept.size() == references.size()) {
            return IntStream.range(0, kept.size())
                    .mapToObj(i -> references.get(i).withHtml(kept.get(i)))
                    .toList();
        }
        List<NumberedReference> formatted = new CitationFormatter(style, language).format(references);
        cache.keep(
                NAME,
                fingerprint,
                new Entries(formatted.stream().map(NumberedReference::html).toList()));
        return formatted;
    }

    /** Adds a field's value: text, number, list or map. */
    private static void add(Object value, Fingerprint shape) {
        if (value instanceof Map<?, ?> map) {
            shape.with("map of " + map.size());
            map.forEach((name, part) -> {
                shape.with(String.valueOf(name));
                add(part, shape);
            });
        } else if (value instanceof Collection<?> list) {
            shape.with("list of " + list.size());
            list.forEach(part -> add(part, shape));
        } else {
            shape.with(String.valueOf(value));
        }
    }
}
