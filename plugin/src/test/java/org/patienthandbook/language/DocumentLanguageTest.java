package org.patienthandbook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that documents are spelled in American English, and that documents and sources avoid our banned phrases. */
class DocumentLanguageTest {

    private static final Path ROOT = Path.of("..");

    /** Documents and folders of documents. */
    private static final List<String> DOCUMENTS =
            List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md", "docs");

    /** Folders of sources whose comments and texts must avoid banned phrases. */
    private static final List<String> SOURCES = List.of();

    private static final List<BannedPhrase> PHRASES = BannedPhrase.all();

    static Stream<Path> documents() {
        return files(DOCUMENTS).filter(file -> file.toString().endsWith(".md"));
    }

    static Stream<Path> sources() {
        return files(SOURCES).filter(file -> file.toString().matches(".*\\.(?:java|rb|json)"));
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
        if (name.endsWith(".md")) {
            return MarkdownPassages.of(name, content);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "java" -> SourcePassages.JAVA.of(name, content);
            case "rb" -> SourcePassages.RUBY.of(name, content);
            default -> SourcePassages.JSON.of(name, content);
        };
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> banned(Path file) {
        return passages(file).stream()
                .flatMap(passage -> PHRASES.stream().flatMap(phrase -> phrase.findings(passage)))
                .toList();
    }

    @Test
    void spellsDocumentsInAmericanEnglish() {
        Spelling spelling = new Spelling();
        assertThat(documents().flatMap(file -> passages(file).stream()).flatMap(spelling::findings))
                .isEmpty();
    }

    @Test
    void acceptsNoWordThatNoDocumentUses() {
        assertThat(new Spelling().unused(documents().flatMap(file -> passages(file).stream())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void avoidsBannedPhrasesInADocument(Path document) {
        assertThat(banned(document)).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("sources")
    void avoidsBannedPhrasesInASource(Path source) {
        assertThat(banned(source)).isEmpty();
    }
}
