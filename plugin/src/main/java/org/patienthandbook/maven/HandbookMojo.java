package org.patienthandbook.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.FailurePolicy;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.report.JsonReport;

/** What the goals that build a handbook share: their parameters. A goal translates, and nothing else. */
abstract class HandbookMojo extends CitingMojo {

    /** Where the handbook is published. */
    @Parameter(property = "handbook.outputDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File outputDirectory;

    /** Where reports are written. */
    @Parameter(property = "handbook.reportDirectory", defaultValue = "${project.build.directory}/handbook")
    private File reportDirectory;

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
            BuildResult result =
                    HandbookBuild.of(settings.citations(), console::say).run(settings);
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
                citations(commandLine, !publishes()));
    }
}
