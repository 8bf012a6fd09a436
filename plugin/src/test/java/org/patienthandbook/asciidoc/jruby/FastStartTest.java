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
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "handbook.asciidoctor", matches = "plain", disabledReason = "tests the fast start")
class FastStartTest {

    private static final String PARSED = "jruby.parser.prism";

    private static final String GEMS = "jruby.cli.rubygems.enable";

    private static final ClassLoader CLASSES = FastStartTest.class.getClassLoader();

    /** Uses most of AsciiDoc, so that threads decode the same methods at the same time. */
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
            <1> callout
            """;

    @Test
    void startsWithoutRubyGemsAndRestoresSystemProperties() {
        JRubyAsciidoctor asciidoctor = (JRubyAsciidoctor) SharedAsciidoctor.get();
        assertThat(asciidoctor
                        .getRubyRuntime()
                        .evalScriptlet("defined?(Gem).to_s")
                        .toString())
                .isEmpty();
        assertThat(System.getProperties().stringPropertyNames()).noneMatch(name -> name.startsWith("jruby."));
    }

    @Test
    void usesParsedRubyWithoutGemsWhenThereIsNoExtension() {
        assertThat(FastStart.settings(CLASSES, name -> false))
                .containsEntry(PARSED, "true")
                .containsEntry(GEMS, "false")
                .containsEntry("jruby.jit.threshold", "-1");
    }

    @Test
    void keepsSettingsThatAUserChose() {
        assertThat(FastStart.settings(CLASSES, Set.of(PARSED, "jruby.compile.mode")::contains))
                .doesNotContainKeys(PARSED, "jruby.compile.mode", "jruby.jit.threshold")
                .containsEntry(GEMS, "false");
    }

    @Test
    void parsesRubyWithGemsWhenThereIsAnExtension(@TempDir Path folder) throws IOException {
        registerGreeting(folder);
        try (URLClassLoader extended =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CLASSES)) {
            assertThat(FastStart.settings(extended, name -> false))
                    .doesNotContainKeys(PARSED, GEMS)
                    .containsEntry("jruby.compile.mode", "OFF");
        }
    }

    @Test
    void leavesTheParserAloneWhenOursIsNotVisible() {
        assertThat(FastStart.settings(ClassLoader.getPlatformClassLoader(), name -> false))
                .doesNotContainKey(PARSED)
                .containsEntry(GEMS, "false");
    }

    /** Runs in a JVM of its own, because JRuby reads its settings once per JVM. */
    @Test
    void runsAnExtensionFromTheClassPath(@TempDir Path folder) throws Exception {
        registerGreeting(folder);
        String output = OwnJvm.run(folder, folder, List.of(), ExtendedConversion.class.getName());
        assertThat(output).contains("Hello you", "ours: false", "gems: constant");
    }

    @Test
    void convertsAlikeOnThreadsThatDecodeTheSameRubyAtOnce() throws Exception {
        String expected = convert(FastStart.start());
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 3; round++) {
                // has not decoded any method yet that only a conversion calls
                Asciidoctor cold = FastStart.start();
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

    /** Registers an extension in a folder of the class path. */
    private static void registerGreeting(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(ExtensionRegistry.class.getName()), ExtendedConversion.Greeting.class.getName());
    }
}
