package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.asciidoc.Sources;

/** Our changes to Asciidoctor's reader keep places right, and must not change what it reads. */
class ReaderTest {

    /** Lines whose meaning depends on the next line, and lines that look like something else. */
    private static final List<String> LINES = List.of(
            "",
            "",
            "Words.",
            "A title",
            "-------",
            "~~~~~~~",
            // these would underline the escaped directives below if the backslash counted
            "-".repeat(16),
            "~".repeat(21),
            "---",
            "== A section",
            "[discrete]",
            "[comment]",
            "* item",
            "term:: text",
            "----",
            "====",
            "a::b",
            "a::b]",
            "////",
            "ifeval::[1 == 2]",
            "ifndef::unset[include::one.adoc[]]",
            "// comment",
            "[[place]]",
            ".Caption",
            "ifdef::unset[]",
            "ifndef::unset[]",
            "endif::[]",
            "ifndef::unset[One line.]",
            "\\ifdef::unset[]",
            "\\include::one.adoc[]",
            "include::one.adoc[]",
            "include::two.adoc[leveloffset=+1]",
            "include::line.adoc[]",
            "include::table.csv[]",
            "include::none.adoc[opts=optional]",
            "include::empty.adoc[]");

    private static final Pattern MARK = Pattern.compile(" data-hb-at=\"[^\"]*\"");

    private static Asciidoctor alone;

    @BeforeAll
    static void start() {
        alone = FastStart.start();
        // messages are not compared
        alone.registerLogHandler(message -> {});
    }

    @AfterAll
    static void end() {
        alone.shutdown();
    }

    private static String text(Random random) {
        return IntStream.range(0, 3 + random.nextInt(12))
                .mapToObj(line -> LINES.get(random.nextInt(LINES.size())))
                .collect(Collectors.joining("\n", "= A page\n\n", "\n"));
    }

    private static String html(Asciidoctor asciidoctor, String text, Map<String, Object> attributes) {
        Path page = Sources.root().resolve("page.adoc");
        Map<String, Object> given = new HashMap<>(attributes);
        given.put("docfile", page.toString());
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .sourcemap(true)
                .baseDir(page.getParent().toFile())
                .option(Options.ATTRIBUTES, given)
                .build();
        return MARK.matcher(asciidoctor.convert(text, options)).replaceAll("");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsTextsLikeAnUnextendedAsciidoctor(long seed) {
        Random random = new Random(seed);
        Sources.empty()
                .file("one.adoc", "First.", "", "Another title")
                .file("two.adoc", "== Deeper", "", "include::one.adoc[]", "-------------")
                .file("line.adoc", "-------")
                .file("table.csv", "a,b", "ifdef::unset[]", "---", "c,d")
                .file("empty.adoc");
        Asciidoctor extended = SharedAsciidoctor.get();
        Map<String, Object> attributes =
                Map.of("handbook-source", Sources.root().toString());
        Stream.generate(() -> text(random))
                .limit(150)
                .forEach(text ->
                        assertThat(html(extended, text, attributes)).as(text).isEqualTo(html(alone, text, Map.of())));
    }
}
