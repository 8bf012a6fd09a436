package org.patienthandbook.asciidoc.jruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;
import org.asciidoctor.jruby.internal.JRubyAsciidoctor;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedAsciidoctorTest {

    private static final String PARSED = "jruby.parser.prism";

    private static final String GEMS = "jruby.cli.rubygems.enable";

    private static final ClassLoader CLASSES = SharedAsciidoctorTest.class.getClassLoader();

    /** Something of most that a page may have, so that threads come by the same methods for the first time. */
    private static final String PAGE = """
            = A page
            :name: value

            Words with a link:a.html[link], {name}, a footnote:[note] and *bold*, _slanted_ and `plain` text. "`Quoted`"...

            == Section [[there]]

            . one
            .. two
            * three
            +
            --
            four
            --

            term:: definition

            [cols="1,1a",options="header"]
            |===
            |a |b
            |c |* d
            |===

            [NOTE]
            ====
            See <<there>>.
            ====

            ----
            code <1>
            ----
            <1> said
            """;

    @Test
    void starts_without_rubygems_and_leaves_no_setting_behind() {
        JRubyAsciidoctor asciidoctor = (JRubyAsciidoctor) SharedAsciidoctor.get();
        assertThat(asciidoctor
                        .getRubyRuntime()
                        .evalScriptlet("defined?(Gem).to_s")
                        .toString())
                .isEmpty();
        assertThat(System.getProperties().stringPropertyNames()).noneMatch(name -> name.startsWith("jruby."));
    }

    @Test
    void without_an_extension_ruby_comes_parsed_and_rubygems_stays_away() {
        assertThat(SharedAsciidoctor.settings(CLASSES, name -> false))
                .containsEntry(PARSED, "true")
                .containsEntry(GEMS, "false")
                .containsEntry("jruby.jit.threshold", "-1");
    }

    @Test
    void what_somebody_chose_stands() {
        assertThat(SharedAsciidoctor.settings(CLASSES, Set.of(PARSED, "jruby.compile.mode")::contains))
                .doesNotContainKeys(PARSED, "jruby.compile.mode", "jruby.jit.threshold")
                .containsEntry(GEMS, "false");
    }

    @Test
    void with_an_extension_ruby_is_parsed_and_has_its_gems(@TempDir Path folder) throws IOException {
        offerGreeting(folder);
        try (URLClassLoader extended =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CLASSES)) {
            assertThat(SharedAsciidoctor.settings(extended, name -> false))
                    .doesNotContainKeys(PARSED, GEMS)
                    .containsEntry("jruby.compile.mode", "OFF");
        }
    }

    @Test
    void nobody_asks_for_a_parser_where_ours_is_not_seen() {
        assertThat(SharedAsciidoctor.settings(ClassLoader.getPlatformClassLoader(), name -> false))
                .doesNotContainKey(PARSED)
                .containsEntry(GEMS, "false");
    }

    /** In a JVM of its own: JRuby reads its settings once, and here they were read without an extension. */
    @Test
    void an_extension_on_the_class_path_works_with_ruby_parsed_as_ever(@TempDir Path folder) throws Exception {
        offerGreeting(folder);
        String said = OwnJvm.run(folder, folder, List.of(), ExtendedConversion.class.getName());
        assertThat(said).contains("Hello you", "ours: false", "gems: constant");
    }

    @Test
    void threads_that_come_by_the_same_ruby_for_the_first_time_at_once_have_the_same() throws Exception {
        String expected = convert(SharedAsciidoctor.startForShortLife());
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 3; round++) {
                // has not yet decoded what only a conversion calls
                Asciidoctor cold = SharedAsciidoctor.startForShortLife();
                assertThat(((IrParser) JRubyRuntimeContext.get(cold)
                                        .getParserManager()
                                        .getParser())
                                .parsed())
                        .isEmpty();
                CountDownLatch together = new CountDownLatch(threads);
                List<Future<String>> converted = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    converted.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return convert(cold);
                    }));
                }
                Set<String> different = new HashSet<>();
                for (Future<String> page : converted) {
                    different.add(page.get(1, TimeUnit.MINUTES));
                }
                assertThat(different).containsExactly(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String convert(Asciidoctor asciidoctor) {
        return asciidoctor.convert(PAGE, Options.builder().sourcemap(true).build());
    }

    /** Makes a folder in which an extension offers itself. */
    private static void offerGreeting(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(ExtensionRegistry.class.getName()), ExtendedConversion.Greeting.class.getName());
    }
}
