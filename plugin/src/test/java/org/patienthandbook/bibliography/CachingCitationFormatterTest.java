package org.patienthandbook.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.source.SourceLocation;

class CachingCitationFormatterTest {

    private final List<String> formatted = new ArrayList<>();

    @TempDir
    private Path folder;

    private static NumberedReference reference(Map<String, Object> fields) {
        SourceLocation place = new SourceLocation("references.yml", 1);
        return new NumberedReference(
                1, new Reference("a", fields, Optional.empty(), place, 1, place, List.of()), "", List.of());
    }

    private String format(String style, String language, Map<String, Object> fields) {
        CitationFormatter formatter = (references, name, locale) -> {
            formatted.add(name + " " + locale.toLanguageTag());
            return references.stream()
                    .map(reference -> reference.withHtml(name))
                    .toList();
        };
        return new CachingCitationFormatter(formatter, new DiskCache(folder))
                .format(List.of(reference(fields)), style, Locale.forLanguageTag(language))
                .get(0)
                .html();
    }

    @Test
    void formatsAnUnchangedListOnce() {
        assertThat(format("apa", "en-US", Map.of("title", "T"))).isEqualTo("apa");
        assertThat(format("apa", "en-US", Map.of("title", "T"))).isEqualTo("apa");

        assertThat(formatted).containsExactly("apa en-US");
    }

    @Test
    void formatsAgainWhenAnInputChanges() {
        format("apa", "en-US", Map.of("title", "T"));
        format("ama", "en-US", Map.of("title", "T"));
        format("ama", "de-DE", Map.of("title", "T"));
        format("ama", "de-DE", Map.of("title", "U"));

        assertThat(formatted).containsExactly("apa en-US", "ama en-US", "ama de-DE", "ama de-DE");
    }
}
