package org.patienthandbook.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.finding.Severity;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.registry.CitationSettings;

/**
 * How a handbook is built: what the goal and its parameters say.
 *
 * @param folders where things are
 * @param publish whether the handbook is published; otherwise it is only checked, in a scratch folder
 * @param failOn from which severity on findings fail the build
 * @param rules which rules are on
 * @param citations how citations are formatted and registries asked
 * @param effort what a build may use, and what it may spare
 * @param print what is printed, and how
 */
public record BuildSettings(
        Folders folders,
        boolean publish,
        FailurePolicy failOn,
        RuleSettings rules,
        CitationSettings citations,
        Effort effort,
        PrintSettings print) {

    /** With the usual effort, a thread for each processor and results kept in the build folder, and nothing printed. */
    public BuildSettings(
            Folders folders, boolean publish, FailurePolicy failOn, RuleSettings rules, CitationSettings citations) {
        this(
                folders,
                publish,
                failOn,
                rules,
                citations,
                new Effort(
                        folders.build().resolve("handbook/cache"),
                        Runtime.getRuntime().availableProcessors()),
                PrintSettings.NOTHING);
    }

    /** The settings of a build that prints nothing. */
    public BuildSettings(
            Folders folders,
            boolean publish,
            FailurePolicy failOn,
            RuleSettings rules,
            CitationSettings citations,
            Effort effort) {
        this(folders, publish, failOn, rules, citations, effort, PrintSettings.NOTHING);
    }

    /**
     * All that can change what comes out, by name. How a registry is reached is not in it: a result that needed one is not
     * taken for another build's.
     */
    public Map<String, String> shape() {
        Map<String, String> shape = new TreeMap<>(Map.of(
                "publish", String.valueOf(publish),
                "failOn", failOn.threshold().map(Severity::label).orElse("never"),
                "rules", new TreeMap<>(rules.severities()).toString()));
        shape.putAll(folders.shape());
        shape.putAll(citations.shape());
        shape.putAll(print.shape());
        return shape;
    }

    /**
     * What a build may use, and what it may spare; the handbook is the same to the byte whatever it says.
     *
     * @param cache where results of earlier builds are kept
     * @param threads on how many threads pages are read, joined, baked and printed, at least 1
     */
    public record Effort(Path cache, int threads) {

        public Effort {
            cache = cache.toAbsolutePath().normalize();
            if (threads < 1) {
                throw new IllegalArgumentException("no build without a thread: " + threads);
            }
        }

        /** Those who do the same work for many pages at once. */
        public Workers workers() {
            return new Workers(threads);
        }
    }

    /**
     * Where things are.
     *
     * @param base the module's base folder, which findings name files from
     * @param source the handbook's sources
     * @param build where the build may do as it likes
     * @param output where the handbook is published
     * @param report where reports are written
     */
    public record Folders(Path base, Path source, Path build, Path output, Path report) {

        public Folders {
            base = base.toAbsolutePath().normalize();
            source = source.toAbsolutePath().normalize();
            build = build.toAbsolutePath().normalize();
            output = output.toAbsolutePath().normalize();
            report = report.toAbsolutePath().normalize();
        }

        private Map<String, String> shape() {
            return Map.of(
                    "base", base.toString(),
                    "source", source.toString(),
                    "build", build.toString(),
                    "output", output.toString(),
                    "report", report.toString());
        }

        /** A folder or file as messages show it: relative to the module's base folder where it is inside, with {@code /}. */
        public String show(Path path) {
            Path shown = path.startsWith(base) ? base.relativize(path) : path;
            return shown.toString().replace('\\', '/');
        }
    }
}
