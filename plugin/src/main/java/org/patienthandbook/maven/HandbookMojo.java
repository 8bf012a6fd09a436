package org.patienthandbook.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.pipeline.Build;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.pipeline.unchanged.CachingBuild;
import org.patienthandbook.report.JsonReport;

/** Parameters of the goals that build a handbook. A goal only translates them into settings, runs the build and prints the result. */
abstract class HandbookMojo extends CitingMojo {

    /** The folder to publish the handbook to. */
    @Parameter(property = "handbook.outputDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File outputDirectory;

    /** The folder to write reports to. */
    @Parameter(property = "handbook.reportDirectory", defaultValue = "${project.build.directory}/handbook")
    private File reportDirectory;

    /** The folder for cached results of earlier builds. It can be deleted at any time. */
    @Parameter(property = "handbook.cacheDirectory", defaultValue = "${project.build.directory}/handbook/cache")
    private File cacheDirectory;

    /** The number of threads that read, bake and print. By default, the number of processors. */
    @Parameter(property = "handbook.threads")
    private @Nullable String threads;

    /** Skips the goal. */
    @Parameter(property = "handbook.skip", defaultValue = "false")
    private boolean skip;

    /** The lowest severity that fails the build: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "handbook.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Severities of rules, which override the defaults: {@code error}, {@code warning}, {@code info} or {@code off}. On the command
     * line {@code -Dhandbook.rules=rule-name=off,other-rule=error}.
     */
    @Parameter
    private @Nullable Map<String, String> rules;

    /** Whether to print handouts. */
    @Parameter(property = "handbook.pdf", defaultValue = "true")
    private boolean pdf;

    /** The paper of handouts: {@code letter} or {@code a4}. By default, the usual one in the region of the handbook's language. */
    @Parameter(property = "handbook.paper")
    private @Nullable String paper;

    /** The editions of handouts, separated by commas: {@code standard}, {@code large-print}. */
    @Parameter(property = "handbook.editions", defaultValue = "standard,large-print")
    private String editions;

    /** The date and time of every handout, in ISO 8601 or in seconds since 1970. By default, the day of the build. */
    @Parameter(property = "handbook.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Whether this goal publishes the handbook, and may query registries. */
    abstract boolean publishes();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Console console = new Console(getLog());
        try {
            Parameters parameters = parameters();
            if (parameters.flag("skip", skip)) {
                console.say("skipped");
            } else {
                build(parameters, console);
            }
        } catch (HandbookException e) {
            console.print(e);
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void build(Parameters parameters, Console console) throws MojoFailureException {
        BuildSettings settings = settings(parameters);
        Build build = HandbookBuild.of(settings, registries(parameters, settings.lookup()), console);
        BuildResult result = new CachingBuild(build, Clock.systemUTC(), console).run(settings);
        Path report = new JsonReport()
                .write(result.findings(), result.waived(), settings.folders().report());
        console.print(result, settings, settings.folders().show(report));
        if (result.stopped().isPresent()) {
            throw result.stopped().get();
        }
        if (result.failed()) {
            throw new MojoFailureException(console.failure(result, settings));
        }
    }

    private BuildSettings settings(Parameters parameters) {
        return new BuildSettings(
                new Folders(
                        base().toPath(),
                        source(parameters),
                        buildFolder(),
                        parameters.folder("outputDirectory", outputDirectory),
                        parameters.folder("reportDirectory", reportDirectory)),
                publishes(),
                FailurePolicy.parse(parameters.text("failOn", failOn)),
                parameters.rules(rules),
                lookup(parameters, !publishes()),
                citationStyle(parameters),
                print(parameters),
                new Resources(parameters.folder("cacheDirectory", cacheDirectory), parameters.threads(threads)));
    }

    private PrintSettings print(Parameters parameters) {
        PrintPlan plan = new PrintPlan(
                parameters.optionalChoice("paper", paper, List.of(Paper.values()), Paper::label),
                parameters.choices("editions", editions, List.of(Edition.values()), Edition::label));
        return new PrintSettings(
                parameters.flag("pdf", pdf) ? plan : PrintPlan.NOTHING,
                parameters.instant("outputTimestamp", outputTimestamp),
                pluginVersion());
    }
}
