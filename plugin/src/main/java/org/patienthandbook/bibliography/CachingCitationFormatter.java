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
 * Caches the reference list that another formatter produces. The list is cached as a whole, because styles may add letters to works
 * of the same author and year.
 */
public final class CachingCitationFormatter implements CitationFormatter {

    private static final String NAME = "references";

    /** The cached list. */
    private record Entries(List<String> html) {}

    private final CitationFormatter formatter;
    private final DiskCache cache;

    public CachingCitationFormatter(CitationFormatter formatter, DiskCache cache) {
        this.formatter = formatter;
        this.cache = cache;
    }

    @Override
    public List<NumberedReference> format(List<NumberedReference> references, String style, Locale language) {
        String fingerprint = fingerprint(references, style, language);
        List<String> cached =
                cache.find(NAME, fingerprint, Entries.class).map(Entries::html).orElse(List.of());
        if (cached.size() == references.size()) {
            return IntStream.range(0, cached.size())
                    .mapToObj(i -> references.get(i).withHtml(cached.get(i)))
                    .toList();
        }
        List<NumberedReference> formatted = formatter.format(references, style, language);
        cache.keep(
                NAME,
                fingerprint,
                new Entries(formatted.stream().map(NumberedReference::html).toList()));
        return formatted;
    }

    private static String fingerprint(List<NumberedReference> references, String style, Locale language) {
        Fingerprint inputs =
                Fingerprint.start().with(CodeVersion.CURRENT).with(style).with(language.toLanguageTag());
        for (NumberedReference reference : references) {
            inputs.with(reference.key())
                    .with(String.valueOf(reference.reference().doi()));
            add(reference.reference().fields(), inputs);
        }
        return inputs.value();
    }

    /** Adds a field's value, which may be a text, a number, a list or a map. */
    private static void add(Object value, Fingerprint inputs) {
        if (value instanceof Map<?, ?> map) {
            inputs.with("map of " + map.size());
            map.forEach((name, part) -> {
                inputs.with(String.valueOf(name));
                add(part, inputs);
            });
        } else if (value instanceof Collection<?> list) {
            inputs.with("list of " + list.size());
            list.forEach(part -> add(part, inputs));
        } else {
            inputs.with(String.valueOf(value));
        }
    }
}
