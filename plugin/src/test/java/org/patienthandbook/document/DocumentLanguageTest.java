package org.patienthandbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that documents are spelled in American English, and that documents and sources avoid our banned phrases. */
class DocumentLanguageTest {

    /**
     * Folders of sources whose comments and texts must avoid banned phrases. To be added once they do: {@code plugin/src/main},
     * {@code plugin/src/test/java}, {@code plugin/src/bench}, {@code templates/src/main/resources}.
     */
    private static final String[] SOURCES = {};

    private static final List<BannedPhrase> PHRASES = BannedPhrase.all();

    private static Stream<Passage> documents() {
        return Documents.files().flatMap(document -> MarkdownPassages.of(document).stream());
    }

    private static Stream<Passage> sources() {
        return Documents.below(SOURCES)
                .flatMap(file ->
                        SourcePassages.forExtension(extension(file)).stream().flatMap(kind -> kind.of(file).stream()));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<String> banned(Stream<Passage> passages) {
        return passages.flatMap(passage -> PHRASES.stream().flatMap(phrase -> phrase.findings(passage)));
    }

    @Test
    void spellsDocumentsInAmericanEnglish() {
        assertThat(documents().flatMap(new Spelling()::findings)).isEmpty();
    }

    @Test
    void acceptsOnlyWordsThatADocumentUses() {
        assertThat(new Spelling().unused(documents())).isEmpty();
    }

    @Test
    void avoidsBannedPhrasesInDocuments() {
        assertThat(banned(documents())).isEmpty();
    }

    @Test
    void avoidsBannedPhrasesInSources() {
        assertThat(banned(sources())).isEmpty();
    }
}
