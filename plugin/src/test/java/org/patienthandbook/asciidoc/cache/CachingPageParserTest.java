package org.patienthandbook.asciidoc.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.AsciidocConverter;
import org.patienthandbook.asciidoc.AsciidoctorPageParser;
import org.patienthandbook.asciidoc.GlossaryReader;
import org.patienthandbook.cache.PackedCache;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

class CachingPageParserTest {

    private static final String PAGE = "pages/pain/page.adoc";

    @TempDir
    private Path folder;

    private final Map<String, String> attributes = new HashMap<>(Map.of("emergency", "911"));
    private Path project;

    @BeforeEach
    void writePage() {
        project = folder.resolve("one");
        file(
                PAGE,
                "= A page\n\nCall {emergency}. {nobody}\n\n// allow claim-uncited: known\n"
                        + "include::../../partials/first.adoc[]\n\ninclude::../../partials/absent.adoc[opts=optional]\n");
        file("partials/first.adoc", "First.\n\ninclude::second.adoc[]\n");
        file("partials/second.adoc", "// allow sentence-long: a quotation\nSecond.\n");
        file("glossary.adoc", "= Words\n\nnerve:: A wire. include::partials/second.adoc[]\n");
    }

    private void file(String name, String text) {
        Path file = project.resolve("src/handbook").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            // what was written this very moment may change again under the same date: it is not kept
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Reading(Outcome<ParsedPage> page, boolean found, boolean lasting) {}

    private Reading read() {
        return read(PAGE);
    }

    private Reading read(String name) {
        SourceTree tree = scan();
        AsciidocConverter converter = new AsciidocConverter(tree, attributes);
        SourceFile page = tree.find(name).orElseThrow();
        try (PackedCache results = results()) {
            TextCache cache = new TextCache(results, tree, converter);
            Outcome<ParsedPage> outcome =
                    new CachingPageParser(new AsciidoctorPageParser(tree, converter), cache).parse(page);
            return new Reading(outcome, cache.found() == 1, cache.isLasting());
        }
    }

    private PackedCache results() {
        return new PackedCache(folder.resolve("cache/texts.pack"));
    }

    private SourceTree scan() {
        try {
            return new SourceScanner(project).scan(project.resolve("src/handbook"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads anew what has changed; the result is that of a reading without a cache. */
    private void assertReadAnew() {
        Reading reading = read();
        assertThat(reading.found()).isFalse();
        deleteCache();
        assertThat(reading.page()).isEqualTo(read().page());
    }

    private void deleteCache() {
        for (Path file : cacheFiles()) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<Path> cacheFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsAPageAgainWithItsFindingsAndWaivers() {
        Reading first = read();
        Reading second = read();
        assertThat(first.found()).isFalse();
        assertThat(first.lasting()).isTrue();
        assertThat(second.found()).isTrue();
        assertThat(second.lasting()).isTrue();
        assertThat(second.page()).isEqualTo(first.page());
        assertThat(second.page().findings())
                .extracting(Finding::message)
                .containsExactly("there is no attribute '{nobody}'");
        assertThat(second.page().value().waivers()).hasSize(2);
    }

    @Test
    void findsAPageAgainWhereverTheSourcesAre() throws IOException {
        Reading first = read();
        Path other = folder.resolve("another/place");
        Files.createDirectories(other.getParent());
        Files.move(project, other);
        project = other;
        Reading second = read();
        assertThat(second.found()).isTrue();
        assertThat(second.page().value().html()).isEqualTo(first.page().value().html());
        assertThat(second.page().value().source().path()).startsWith(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "partials/first.adoc", "partials/second.adoc", "partials/absent.adoc"})
    void readsAPageAnewWhenAFileThatShapesItChanges(String changed) {
        read();
        file(changed, "= A page\n\nAnother text.\n");
        assertReadAnew();
    }

    @Test
    void readsAPageAnewWhenAnIncludedFileGoes() throws IOException {
        read();
        Files.delete(project.resolve("src/handbook/partials/second.adoc"));
        assertReadAnew();
        assertThat(read().page().findings()).hasSize(2);
    }

    @Test
    void readsAPageAnewWhenAFileAppearsThatSoundsLikeAMissingOne() {
        file(PAGE, "= A page\n\ninclude::../../partials/thrid.adoc[]\n");
        assertThat(read().page().findings()).hasSize(1);
        assertThat(read().found()).isTrue();
        file("partials/third.adoc", "Third.\n");
        assertThat(read().page().findings())
                .extracting(Finding::hint)
                .containsExactly(Optional.of("did you mean 'third.adoc'?"));
    }

    @Test
    void readsAPageAnewWhenAnAttributeChanges() {
        read();
        attributes.put("emergency", "112");
        assertReadAnew();
    }

    @Test
    void readsAPageAnewWhenAPictureInItChanges() {
        file(PAGE, "= A page\n:data-uri:\n\nimage::nerve.svg[A nerve]\n");
        // Asciidoctor embeds nothing from outside the page's own folder
        file("pages/pain/images/nerve.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        read();
        assertThat(read().found()).isTrue();
        file("pages/pain/images/nerve.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
        assertReadAnew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{docdate}", "{LocalTime}", "{docdir}", "{user-home}", "so.\nifndef::toc,docdir[Really.]"})
    void keepsNoPageThatAnotherDayOrMachineChanges(String text) {
        file(PAGE, "= A page\n\nIt is " + text + "\n");
        assertThat(read().lasting()).isFalse();
        assertThat(read().found()).isFalse();
    }

    @Test
    void keepsNoPageThatChangedWhileItWasRead() throws IOException {
        Files.setLastModifiedTime(
                project.resolve("src/handbook/partials/first.adoc"),
                FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(read().lasting()).isFalse();
        assertThat(read().found()).isFalse();
    }

    @Test
    void trustsNoEntryThatIsBroken() throws IOException {
        Outcome<ParsedPage> expected = read().page();
        Path entry = cacheFiles().get(0);
        byte[] good = Files.readAllBytes(entry);
        for (byte[] bad : broken(good)) {
            Files.write(entry, bad);
            Reading reading = read();
            assertThat(reading.found()).isFalse();
            assertThat(reading.page()).isEqualTo(expected);
            assertThat(Files.readAllBytes(entry)).isEqualTo(good);
        }
    }

    private static List<byte[]> broken(byte[] good) {
        byte[] flipped = good.clone();
        flipped[good.length - 20] ^= 1;
        String text = new String(good, StandardCharsets.ISO_8859_1);
        return List.of(
                new byte[0],
                java.util.Arrays.copyOf(good, good.length / 2),
                flipped,
                "something else".getBytes(StandardCharsets.UTF_8),
                text.replace("handbook-pack 1", "handbook-pack 2").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void worksWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(read().page()).isEqualTo(read().page());
    }

    @Test
    void findsTheGlossaryAgain() {
        Outcome<Glossary> first = readGlossary(0);
        assertThat(readGlossary(1)).isEqualTo(first);
        file("glossary.adoc", "= Words\n\nnerve:: Another wire.\n");
        assertThat(readGlossary(0).value().terms().get(0).text()).isEqualTo("Another wire.");
    }

    private Outcome<Glossary> readGlossary(int found) {
        SourceTree tree = scan();
        AsciidocConverter converter = new AsciidocConverter(tree, attributes);
        try (PackedCache results = results()) {
            TextCache cache = new TextCache(results, tree, converter);
            Outcome<Glossary> glossary =
                    new CachingGlossaryReader(tree, new GlossaryReader(tree, converter), cache).read();
            assertThat(cache.found()).isEqualTo(found);
            return glossary;
        }
    }

    /** Reads one page, changes what both include, and reads the other, all in one build; then the other in a build of its own. */
    private Reading readAfterAChangeBetween(Runnable change) {
        file("pages/a.adoc", "= A\n\n{localdate}\n\ninclude::../partials/shared.adoc[]\n");
        file("pages/b.adoc", "= B\n\ninclude::../partials/shared.adoc[]\n");
        SourceTree tree = scan();
        AsciidocConverter converter = new AsciidocConverter(tree, attributes);
        try (PackedCache results = results()) {
            CachingPageParser parser = new CachingPageParser(
                    new AsciidoctorPageParser(tree, converter), new TextCache(results, tree, converter));
            parser.parse(tree.find("pages/a.adoc").orElseThrow());
            change.run();
            parser.parse(tree.find("pages/b.adoc").orElseThrow());
        }
        return read("pages/b.adoc");
    }

    @Test
    void a_waiver_that_is_taken_out_during_a_build_is_gone_in_the_next() {
        file("partials/shared.adoc", "// allow sentence-long: a reason\nText.\n");
        Reading next = readAfterAChangeBetween(() -> file("partials/shared.adoc", "Text without a waiver.\n"));
        assertThat(next.page().value().waivers()).isEmpty();
    }

    @Test
    void a_file_that_comes_to_ask_for_the_time_during_a_build_is_not_kept() {
        file("partials/shared.adoc", "Text.\n");
        Reading next = readAfterAChangeBetween(() -> file("partials/shared.adoc", "Now {localtime}.\n"));
        assertThat(next.found()).isFalse();
    }
}
