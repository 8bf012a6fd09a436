package org.patienthandbook.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.report.JsonReport;

/** What the goals that build a handbook share: their parameters. A goal translates, and nothing else. */
abstract class HandbookMojo extends CitingMojo {

    /** Where the handbook is published. */
    @Parameter(property = "handbook.outputDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File outputDirectory;

    /** Where reports are written. */
    @Parameter(property = "handbook.reportDirectory", defaultValue = "${project.build.directory}/handbook")
    private File reportDirectory;

    /** Where results of earlier builds are kept: deleting it costs time and nothing else. */
    @Parameter(property = "handbook.cacheDirectory", defaultValue = "${project.build.directory}/handbook/cache")
    private File cacheDirectory;

    /** On how many threads pages are read and handouts printed; as many as there are processors when nothing is said. */
    @Parameter(property = "handbook.threads")
    private @Nullable String threads;

    /** Whether to do nothing. */
    @Parameter(property = "handbook.skip", defaultValue = "false")
    private boolean skip;

    /** From which severity on findings fail the build: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "handbook.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Rules with another severity than their own: rule = {@code error}, {@code warning}, {@code info} or {@code off}. On the
     * command line {@code -Dhandbook.rules=rule=off,rule=error}.
     */
    @Parameter
    private @Nullable Map<String, String> rules;

    /** Whether handouts are printed. */
    @Parameter(property = "handbook.pdf", defaultValue = "true")
    private boolean pdf;

    /** The paper of handouts: {@code letter} or {@code a4}; without it what is usual in the language's region. */
    @Parameter(property = "handbook.paper")
    private @Nullable String paper;

    /** The editions of handouts, with commas between: {@code standard}, {@code large-print}. */
    @Parameter(property = "handbook.editions", defaultValue = "standard,large-print")
    private String editions;

    /** The day and time that every handout carries (ISO 8601 or seconds since 1970); without it the day of the build. */
    @Parameter(property = "handbook.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Whether this goal publishes what it makes, and may ask registries. */
    abstract boolean publishes();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        CommandLine commandLine = commandLine();
        if (commandLine.flag("skip", skip)) {
            getLog().info("handbook: skipped");
            return;
        }
        Console console = new Console(getLog());
        try {
            BuildSettings settings = settings(commandLine);
            BuildResult result = HandbookBuild.of(settings, console).run(settings);
            Path report = new JsonReport()
                    .write(
                            result.findings(),
                            result.waived(),
                            settings.folders().report());
            console.print(result, settings, settings.folders().show(report));
            if (result.stopped().isPresent()) {
                throw result.stopped().get();
            }
            if (result.failed()) {
                throw new MojoFailureException(console.failure(result, settings));
            }
        } catch (HandbookException e) {
            console.print(e);
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private BuildSettings settings(CommandLine commandLine) {
        File base = base();
        Folders folders = new Folders(
                base.toPath(),
                source(commandLine),
                buildFolder(),
                commandLine.folder("outputDirectory", outputDirectory, base).toPath(),
                commandLine.folder("reportDirectory", reportDirectory, base).toPath());
        return new BuildSettings(
                folders,
                publishes(),
                FailurePolicy.parse(commandLine.text("failOn", failOn)),
                RuleSettings.parse(commandLine.rules(rules)),
                citations(commandLine, !publishes()),
                new Effort(
                        commandLine
                                .folder("cacheDirectory", cacheDirectory, base)
                                .toPath(),
                        commandLine.threads(threads)),
                print(commandLine));
    }

    private PrintSettings print(CommandLine commandLine) {
        return new PrintSettings(
                commandLine.flag("pdf", pdf),
                commandLine.optional("paper", paper),
                commandLine.text("editions", editions),
                commandLine.optional("outputTimestamp", outputTimestamp),
                pluginVersion());
    }
}
