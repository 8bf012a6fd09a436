package org.patienthandbook.asciidoc.jruby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/**
 * Converts the pages of a corpus with AsciidoctorJ, started as the plugin starts it and taught nothing, on as many threads,
 * and does nothing else: what a handbook costs at the least.
 */
public final class ConversionAlone {

    private ConversionAlone() {}

    /** Arguments: the corpus, and a folder for the pages. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path source = Path.of(arguments[0]).toAbsolutePath().resolve("pages");
        Path target = Files.createDirectories(Path.of(arguments[1]));
        Asciidoctor asciidoctor = FastStart.start();
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
