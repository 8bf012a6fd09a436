package org.patienthandbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.jruby.AsciidoctorJRuby;

/**
 * Converts the pages of a corpus with the AsciidoctorJ of this plugin and the settings that it starts JRuby with, on as many
 * threads, and does nothing else: what a handbook costs at the least.
 */
public final class ConversionAlone {

    private static final Map<String, String> SETTINGS = Map.of(
            "jruby.compile.mode", "OFF",
            "jruby.reify.variables", "false",
            "jruby.cli.rubygems.enable", "false",
            "jruby.native.enabled", "false");

    private ConversionAlone() {}

    /** Arguments: the corpus, and a folder for the pages. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path source = Path.of(arguments[0]).toAbsolutePath().resolve("pages");
        Path target = Files.createDirectories(Path.of(arguments[1]));
        SETTINGS.forEach(System::setProperty);
        Properties versions = new Properties();
        versions.load(AsciidoctorJRuby.class.getResourceAsStream("/META-INF/asciidoctorj-version.properties"));
        Asciidoctor asciidoctor = AsciidoctorJRuby.Factory.create(List.of(
                "uri:classloader:/gems/asciidoctor-" + versions.getProperty("version.asciidoctor") + "/lib"));
        List<Path> pages;
        try (Stream<Path> files = Files.walk(source)) {
            pages = files.filter(Files::isRegularFile).toList();
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        pages.forEach(page -> threads.execute(() -> convert(asciidoctor, page, target.resolve(name(source, page)))));
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
    }

    private static String name(Path source, Path page) {
        return source.relativize(page).toString().replaceAll("[/\\\\]", "_") + ".html";
    }

    private static void convert(Asciidoctor asciidoctor, Path page, Path file) {
        Options options = Options.builder()
                .safe(SafeMode.UNSAFE)
                .standalone(false)
                .sourcemap(true)
                .baseDir(page.getParent().toFile())
                .build();
        try {
            Files.writeString(file, asciidoctor.convert(Files.readString(page), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
