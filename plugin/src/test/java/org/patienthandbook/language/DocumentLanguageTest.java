package org.patienthandbook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that documents are spelled in American English, and that documents and sources avoid our banned phrases. */
class DocumentLanguageTest {

    private static final Path ROOT = Path.of("..");

    /** Documents and folders of documents. */
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md", "docs");

    /**
     * Folders of sources whose comments and texts must avoid banned phrases. To be added once they do: {@code plugin/src/main},
     * {@code plugin/src/test/java}, {@code plugin/src/bench}, {@code templates/src/main/resources}.
     */
    private static final List<String> SOURCES = List.of();

    private static final List<BannedPhrase> PHRASES = BannedPhrase.all();

    private static Stream<Path> documents() {
        return files(DOCUMENTS).filter(file -> file.toString().endsWith(".md"));
    }

    private static Stream<Path> sources() {
        return files(SOURCES)
                .filter(file -> SourcePassages.forExtension(extension(file)).isPresent());
    }

    private static Stream<Path> files(List<String> roots) {
        return roots.stream().flatMap(root -> {
            try (Stream<Path> files = Files.walk(ROOT.resolve(root))) {
                return files.filter(Files::isRegularFile).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Passage> passages(Path file) {
        String name = ROOT.relativize(file).toString().replace('\\', '/');
        String content = content(file);
        return name.endsWith(".md")
                ? MarkdownPassages.of(name, content)
                : SourcePassages.forExtension(extension(file)).orElseThrow().of(name, content);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> banned(Stream<Path> files) {
        return files.flatMap(file -> passages(file).stream())
                .flatMap(passage -> PHRASES.stream().flatMap(phrase -> phrase.findings(passage)));
    }

    @Test
    void spellsDocumentsInAmericanEnglish() {
        Spelling spelling = new Spelling();
        assertThat(documents().flatMap(file -> passages(file).stream()).flatMap(spelling::findings))
                .isEmpty();
    }

    @Test
    void acceptsOnlyWordsThatADocumentUses() {
        assertThat(new Spelling().unused(documents().flatMap(file -> passages(file).stream())))
                .isEmpty();
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
