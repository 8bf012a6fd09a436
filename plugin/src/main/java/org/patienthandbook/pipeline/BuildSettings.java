package org.patienthandbook.pipeline;

import java.nio.file.Path;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.publish.PublishedFolder;
import org.patienthandbook.publish.PublishingRules;
import org.patienthandbook.registry.LookupSettings;

/**
 * How a handbook is built, as the goal and its parameters say.
 *
 * @param folders where things are
 * @param publish whether the handbook is published; otherwise it is only checked, in a scratch folder
 * @param failOn the severity from which findings fail the build
 * @param rules which rules are on, and how severe they are
 * @param lookup how far the build goes to verify references
 * @param citationStyle the CSL style of the reference list
 * @param print what is printed, and how
 * @param resources what the build may use; they do not change its result
 */
public record BuildSettings(
        Folders folders,
        boolean publish,
        FailurePolicy failOn,
        RuleSettings rules,
        LookupSettings lookup,
        String citationStyle,
        PrintSettings print,
        Resources resources) {

    /**
     * What a build may use. The handbook is the same to the byte with any resources.
     *
     * @param cache the folder of results of earlier builds
     * @param threads how many threads parse, assemble, bake and print at once, at least 1
     */
    public record Resources(Path cache, int threads) {

        public Resources {
            cache = cache.toAbsolutePath().normalize();
            if (threads < 1) {
                throw new IllegalArgumentException("a build needs at least one thread: " + threads);
            }
        }

        /** Workers on this number of threads. */
        public Workers workers() {
            return new Workers(threads);
        }
    }

    /**
     * Where things are; every path is absolute.
     *
     * @param base the module's base folder, which the paths in findings are relative to
     * @param source the handbook's sources
     * @param build the build folder, in which any folder may be replaced
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

        /** The published folder, guarded by the rules on what it may replace. */
        public PublishedFolder published() {
            return new PublishedFolder(output, new PublishingRules(base, source, build));
        }

        /** A path as messages show it: relative to the module's base folder if it is inside, with {@code /}. */
        public String show(Path path) {
            Path shown = path.startsWith(base) ? base.relativize(path) : path;
            return shown.toString().replace('\\', '/');
        }
    }
}
