package org.patienthandbook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the authors of the handbook in {@code site/} promise about its text, held against the sources. */
class SiteTextTest {

    private static final Path SOURCE =
            Path.of("../site/src/handbook").toAbsolutePath().normalize();
    private static final Path GET_HELP = SOURCE.resolve("partials/get-help.adoc");

    /** A statement of the article, marked where it is told: {@code // article: "its words" (F12)}. */
    private static final Pattern FACT = Pattern.compile("// article: \".+\\((F\\d+)\\)");

    private static final Pattern INCLUDE = Pattern.compile("include::(.+)\\[]");
    private static final Pattern DELIMITER = Pattern.compile("\\*{4}|={4}");
    private static final Pattern MACHINERY =
            Pattern.compile("//.*|:[^:]+:.*|ifn?def::.*|endif::.*|image::.*|\\[.*]|\\|===|\\.[A-Z\"].*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.,][\\p{L}\\p{N}]+)*");

    static Stream<Path> pages() throws IOException {
        return adocs(SOURCE.resolve("pages"));
    }

    @Test
    void tellsEachStatementOfTheArticleOnce() throws IOException {
        List<String> facts = adocs(SOURCE)
                .flatMap(file -> lines(file).stream())
                .flatMap(line -> FACT.matcher(line).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(facts)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 35).mapToObj(i -> "F" + i).toList());
    }

    @Test
    void explainsAtLeast85Terms() {
        assertThat(lines(SOURCE.resolve("glossary.adoc")).stream().filter(line -> line.matches("[^/].*:: .+")))
                .hasSizeGreaterThanOrEqualTo(85);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsBoxesToAQuarterOfAPage(Path page) {
        int all = 0;
        int boxed = 0;
        for (Line line : read(page)) {
            int words = words(line.text());
            all += words;
            boxed += line.boxed() ? words : 0;
        }
        assertThat(boxed).as("%d of %d words", boxed, all).isLessThanOrEqualTo(all / 4);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void endsWithWhatTheReaderCanDo(Path page) {
        List<String> sections =
                lines(page).stream().filter(line -> line.startsWith("== ")).toList();
        assertThat(sections).last().isEqualTo("== What you can do now");
    }

    @Test
    void repeatsNothingOnMoreThanThreePagesButTheHelpLine() throws IOException {
        Set<String> help = new HashSet<>(lines(GET_HELP));
        Map<String, Set<Path>> places = new HashMap<>();
        for (Path page : pages().toList()) {
            read(page).stream()
                    .map(Line::text)
                    .filter(text -> words(text) > 4 && !text.startsWith("=") && !help.contains(text))
                    .forEach(text ->
                            places.computeIfAbsent(text, key -> new TreeSet<>()).add(page));
        }
        assertThat(places).allSatisfy((text, on) -> assertThat(on).as(text).hasSizeLessThanOrEqualTo(3));
    }

    /**
     * A line that readers see.
     *
     * @param boxed whether it stands in a card, in a claim or evidence block, or is the short off-label line
     */
    private record Line(String text, boolean boxed) {}

    /** The lines of a page that readers see, with its partials, without the titles of blocks. */
    private static List<Line> read(Path page) {
        List<Line> read = new ArrayList<>();
        String open = "";
        boolean offLabel = false;
        for (String text : included(page)) {
            if (DELIMITER.matcher(text).matches()) {
                open = open.equals(text) ? "" : text;
            } else if (text.isBlank()) {
                offLabel = false;
            } else if (text.equals("[.off-label]")) {
                offLabel = true;
            } else if (!MACHINERY.matcher(text).matches()) {
                read.add(new Line(text, offLabel || !open.isEmpty()));
            }
        }
        return read;
    }

    private static List<String> included(Path file) {
        List<String> all = new ArrayList<>();
        for (String line : lines(file)) {
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                all.addAll(included(file.resolveSibling(include.group(1)).normalize()));
            } else {
                all.add(line);
            }
        }
        return all;
    }

    /** The words that readers see: of a link its text, of a citation none. */
    private static int words(String line) {
        String seen =
                line.replaceAll("cite:\\[[^]]*]", "").replaceAll("(?:xref|link|term):[^\\[\\s]*\\[([^]]*)]", "$1");
        return (int) WORD.matcher(seen).results().count();
    }

    private static Stream<Path> adocs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".adoc")).toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
