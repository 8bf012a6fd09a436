package org.patienthandbook.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.pipeline.BuildResult;
import org.patienthandbook.pipeline.BuildSettings;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.CitationSettings;
import org.patienthandbook.pipeline.FailurePolicy;
import org.patienthandbook.pipeline.HandbookBuild;
import org.patienthandbook.pipeline.PrintSettings;
import org.patienthandbook.report.JsonReport;

/** What the goals that build a handbook share: their parameters. A goal translates, and nothing else. */
abstract class HandbookMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /** The handbook's sources. */
    @Parameter(property = "handbook.sourceDirectory", defaultValue = "${project.basedir}/src/handbook")
    private File sourceDirectory;

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

    /**
     * How registries are asked: {@code auto} for what the lock lacks or holds too long, {@code frozen} never and failing
     * where the lock does not cover a reference, {@code refresh} for everything anew.
     */
    @Parameter(property = "handbook.citations", defaultValue = "auto")
    private String citations;

    /** How old a registry's answer may become, as an ISO 8601 period. */
    @Parameter(property = "handbook.citationsMaxAge", defaultValue = "P30D")
    private String citationsMaxAge;

    /** How many seconds all look-ups of a build may take together. */
    @Parameter(property = "handbook.citationsTimeout", defaultValue = "60")
    private int citationsTimeout;

    /** The CSL style of the reference list. */
    @Parameter(property = "handbook.citationStyle", defaultValue = "american-medical-association")
    private String citationStyle;

    /** An e-mail address that registries may write to; it is sent with every question. */
    @Parameter(property = "handbook.mailto")
    private @Nullable String mailto;

    /** The base address of the DOI registry. */
    @Parameter(property = "handbook.doiRegistry", defaultValue = "https://doi.org")
    private String doiRegistry;

    /** Whether handouts are printed. */
    @Parameter(property = "handbook.pdf", defaultValue = "true")
    private boolean pdf;

    /** The paper of handouts: {@code letter} or {@code a4}; without it what is usual in the language's region. */
    @Parameter(property = "handbook.paper")
    private @Nullable String paper;

    /** The editions of handouts, with commas between: {@code standard}, {@code large-print}. */
    @Parameter(property = "handbook.editions", defaultValue = "standard,large-print")
    private String editions;

    /** How many threads print; 0 for as many as there are processors. */
    @Parameter(property = "handbook.threads", defaultValue = "0")
    private int threads;

    /** The day and time that every handout carries (ISO 8601 or seconds since 1970); without it the day of the build. */
    @Parameter(property = "handbook.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /** Where results of earlier builds are kept. */
    @Parameter(property = "handbook.cacheDirectory", defaultValue = "${project.build.directory}/handbook/cache")
    private File cacheDirectory;

    /** Whether this goal publishes what it makes, and may ask registries. */
    abstract boolean publishes();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        CommandLine commandLine = new CommandLine(session.getUserProperties());
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
        File base = project.getBasedir();
        Folders folders = new Folders(
                base.toPath(),
                commandLine.folder("sourceDirectory", sourceDirectory, base).toPath(),
                Path.of(project.getBuild().getDirectory()),
                commandLine.folder("outputDirectory", outputDirectory, base).toPath(),
                commandLine.folder("reportDirectory", reportDirectory, base).toPath());
        return new BuildSettings(
                folders,
                publishes(),
                FailurePolicy.parse(commandLine.text("failOn", failOn)),
                RuleSettings.parse(commandLine.rules(rules)),
                citations(commandLine),
                print(commandLine));
    }

    private PrintSettings print(CommandLine commandLine) {
        return new PrintSettings(
                commandLine.flag("pdf", pdf),
                commandLine.optional("paper", paper),
                commandLine.text("editions", editions),
                commandLine.number("threads", threads, "threads"),
                commandLine.optional("outputTimestamp", outputTimestamp),
                commandLine
                        .folder("cacheDirectory", cacheDirectory, project.getBasedir())
                        .toPath(),
                pluginVersion);
    }

    private CitationSettings citations(CommandLine commandLine) {
        return new CitationSettings(
                commandLine.text("citations", citations),
                session.isOffline() || !publishes(),
                commandLine.text("citationsMaxAge", citationsMaxAge),
                Duration.ofSeconds(commandLine.seconds("citationsTimeout", citationsTimeout)),
                commandLine.text("citationStyle", citationStyle).strip(),
                commandLine.text("doiRegistry", doiRegistry),
                pluginVersion,
                commandLine.optional("mailto", mailto),
                new Proxies(session.getSettings()));
    }
}
