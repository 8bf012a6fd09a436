package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.registry.CitationSettings;

/** A handbook built from its sources with all its handouts. */
final class PrintedHandbook {

    /** How a test prints. */
    record Options(String editions, String paper, int threads, boolean pdf) {

        static final Options USUAL = new Options("standard,large-print", "", 2, true);

        Options threads(int count) {
            return new Options(editions, paper, count, pdf);
        }

        Options paper(String name) {
            return new Options(editions, name, threads, pdf);
        }

        Options editions(String names) {
            return new Options(names, paper, threads, pdf);
        }
    }

    private final Path build;
    private final BuildResult result;
    private final List<String> console;

    private PrintedHandbook(Path build, BuildResult result, List<String> console) {
        this.build = build;
        this.result = result;
        this.console = console;
    }

    /**
     * Builds.
     *
     * @param project the folder that holds {@code src/handbook}
     * @param build where to build; a second build there finds the cache of the first
     */
    static PrintedHandbook of(Path project, Path build, Options options) {
        CitationSettings citations = new CitationSettings(
                "auto",
                true,
                "P30D",
                Duration.ofSeconds(1),
                "american-medical-association",
                CitationSettings.Addresses.ofOne("http://127.0.0.1:1"),
                "1",
                Optional.empty(),
                ProxySelector.of(null));
        PrintSettings print = new PrintSettings(
                options.pdf(),
                Optional.of(options.paper()).filter(name -> !name.isEmpty()),
                options.editions(),
                Optional.of("2026-11-01T00:00:00Z"),
                "1");
        BuildSettings settings = new BuildSettings(
                new BuildSettings.Folders(
                        project,
                        project.resolve("src/handbook"),
                        build,
                        build.resolve("site"),
                        build.resolve("report")),
                true,
                FailurePolicy.parse("never"),
                RuleSettings.parse(Map.of()),
                citations,
                new BuildSettings.Effort(build.resolve("cache"), Math.max(1, options.threads())),
                print);
        List<String> console = new ArrayList<>();
        return new PrintedHandbook(
                build, HandbookBuild.of(settings, console::add).run(settings), console);
    }

    BuildResult result() {
        return result;
    }

    List<String> console() {
        return console;
    }

    /** The findings of one rule. */
    List<Finding> findings(Rule rule) {
        return result.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    /** A file of the site. */
    Path file(String path) {
        return build.resolve("site").resolve(path);
    }

    /** All PDF files, by path. */
    List<Path> handouts() {
        try (Stream<Path> files = Files.walk(file("print"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
