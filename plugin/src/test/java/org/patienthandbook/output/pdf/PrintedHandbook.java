package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.pipeline.Build;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.OfflineSettings;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.pipeline.Registry;
import org.patienthandbook.pipeline.unchanged.CachingBuild;
import org.patienthandbook.registry.Registries;

/** Builds a handbook with all its handouts. */
final class PrintedHandbook {

    /** Print settings of a test. */
    record Options(PrintPlan plan, int threads) {

        static final Options USUAL =
                new Options(new PrintPlan(Optional.empty(), List.of(Edition.STANDARD, Edition.LARGE_PRINT)), 2);
        static final Options NOTHING = new Options(PrintPlan.NOTHING, 1);

        Options threads(int count) {
            return new Options(plan, count);
        }

        Options paper(Paper paper) {
            return new Options(new PrintPlan(Optional.of(paper), plan.editions()), threads);
        }

        Options editions(Edition... editions) {
            return new Options(new PrintPlan(plan.paper(), List.of(editions)), threads);
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
     * @param project the folder that holds {@code src/handbook}
     * @param build the build folder; a second build there uses the cache of the first
     */
    static PrintedHandbook of(Path project, Path build, Options options) {
        Folders folders = new Folders(
                project, project.resolve("src/handbook"), build, build.resolve("site"), build.resolve("report"));
        BuildSettings settings = OfflineSettings.of(
                folders,
                FailurePolicy.parse("never"),
                new PrintSettings(options.plan(), Optional.of(Instant.parse("2026-11-01T00:00:00Z")), "1"),
                new Resources(build.resolve("cache"), options.threads()));
        List<String> console = new ArrayList<>();
        Build whole = HandbookBuild.of(settings, Registries.of(new Registry()), console::add);
        BuildResult result = new CachingBuild(whole, Clock.systemUTC(), console::add).run(settings);
        return new PrintedHandbook(build, result, console);
    }

    BuildResult result() {
        return result;
    }

    List<String> console() {
        return console;
    }

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
