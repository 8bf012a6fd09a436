package org.patienthandbook.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.patienthandbook.assemble.CitationMarker;
import org.patienthandbook.assemble.HandbookAssembler;
import org.patienthandbook.bibliography.CachingCitationFormatter;
import org.patienthandbook.bibliography.CslCitationFormatter;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.check.CheckRunner;
import org.patienthandbook.check.Checks;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.markup.MarkupGuard;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.output.Output;
import org.patienthandbook.output.html.HtmlOutput;
import org.patienthandbook.output.pdf.HandoutCache;
import org.patienthandbook.output.pdf.HandoutPrinter;
import org.patienthandbook.output.print.PrintComposer;
import org.patienthandbook.output.print.PrintRun;
import org.patienthandbook.output.references.ReferencesOutput;
import org.patienthandbook.output.sitemap.SitemapOutput;
import org.patienthandbook.output.template.TimeDependentTemplates;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.publish.PublishedFolder;
import org.patienthandbook.publish.StagingFolder;
import org.patienthandbook.registry.EvidenceLookup;
import org.patienthandbook.registry.EvidenceLookup.OtherEntries;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** Runs every stage: the only class that knows the order of the stages, and the only one that wires them. */
public final class HandbookBuild implements Build {

    private final Registries registries;
    private final List<Output> outputs;
    private final Clock clock;
    private final Progress progress;

    /** The build of a goal: it prints handouts, and writes web pages and a sitemap. */
    public static HandbookBuild of(BuildSettings settings, Registries registries, Progress progress) {
        return new HandbookBuild(
                registries,
                List.of(new HtmlOutput(settings.resources().workers()), new SitemapOutput(), new ReferencesOutput()),
                Clock.systemUTC(),
                progress);
    }

    /**
     * @param registries the registries to look references up in
     * @param outputs the published forms, in the order they are written
     * @param clock gives the current day
     * @param progress is told what the build does
     */
    public HandbookBuild(Registries registries, List<Output> outputs, Clock clock, Progress progress) {
        this.registries = registries;
        this.outputs = List.copyOf(outputs);
        this.clock = clock;
        this.progress = progress;
    }

    /** Runs the stages. If findings fail the build, or a stage cannot go on, the published folder stays as it was. */
    @Override
    public BuildResult run(BuildSettings settings) {
        BuildLog log = new BuildLog(settings, progress);
        try {
            PublishedFolder published = settings.folders().published();
            published.recover();
            if (settings.publish()) {
                published.requireReplaceable();
            }
            return publish(compose(settings, log), settings, published, log);
        } catch (HandbookException e) {
            return log.stopped(e);
        }
    }

    /** The checked handbook, with everything that its pages show. */
    private Handbook compose(BuildSettings settings, BuildLog log) {
        SourceTree tree = log.run("scan", () -> scan(settings.folders()));
        ParsedSources sources = log.run("read", () -> read(tree, settings));
        HandbookAssembler assembler = new HandbookAssembler(
                settings.print().plan(), settings.resources().workers());
        Handbook assembled = log.run("assemble", () -> assembler.assemble(sources));
        log.waive(assembled.waivers());
        boolean whole = !log.isMalformed(SourceTree.REFERENCE_LISTS);
        Handbook researched = log.run("look up", () -> lookUp(assembled, whole, settings));
        Handbook checked = log.run("check", () -> new CheckRunner(Checks.ALL).run(researched));
        return log.run("cite", () -> cite(checked, settings));
    }

    private static Outcome<SourceTree> scan(Folders folders) {
        try {
            return Outcome.of(new SourceScanner(folders.base()).scan(folders.source()));
        } catch (NoSuchFileException e) {
            throw new HandbookException(
                    "there is no source folder '" + folders.show(folders.source()) + "'",
                    "create it, or set another folder with -Dhandbook.sourceDirectory",
                    e);
        } catch (IOException e) {
            throw new HandbookException(
                    "the source folder '" + folders.show(folders.source()) + "' cannot be read: " + e.getMessage(),
                    "make sure that you have permission to read it",
                    e);
        }
    }

    private Outcome<ParsedSources> read(SourceTree tree, BuildSettings settings) {
        Outcome<ParsedSources> read = new SourceReader(settings.resources(), progress).read(tree);
        return TimeDependentTemplates.existIn(tree) ? read.uncacheable("a template prints the time") : read;
    }

    /** @param whole whether the reference list was read to its end; if not, the lock keeps entries of unlisted references */
    private Outcome<Handbook> lookUp(Handbook handbook, boolean whole, BuildSettings settings) {
        LockFile lock = new LockFile(handbook.tree().root().resolve(SourceTree.LOCK));
        return new EvidenceLookup(settings.lookup(), registries, clock, progress)
                .lookUp(handbook.references(), lock, whole ? OtherEntries.REMOVE : OtherEntries.KEEP)
                .map(handbook::withEvidence);
    }

    /** Completes the references from the lock, formats them, and marks citations of retracted or corrected works. */
    private static Outcome<Handbook> cite(Handbook checked, BuildSettings settings) {
        Handbook filled = checked.withReferences(new RecordFiller(checked.evidence()).fill(checked.references()));
        List<NumberedReference> formatted = new CachingCitationFormatter(
                        new CslCitationFormatter(),
                        new DiskCache(settings.resources().cache()))
                .format(
                        filled.references(),
                        settings.citationStyle(),
                        filled.settings().language());
        return clean(formatted, filled.tree())
                .then(safe -> Outcome.of(new CitationMarker().mark(filled.withReferences(safe))));
    }

    private static Outcome<List<NumberedReference>> clean(List<NumberedReference> references, SourceTree tree) {
        MarkupGuard guard = new MarkupGuard(tree);
        List<Finding> findings = new ArrayList<>();
        List<NumberedReference> safe = new ArrayList<>();
        for (NumberedReference reference : references) {
            Outcome<String> html =
                    guard.clean(reference.html(), reference.reference().location());
            findings.addAll(html.findings());
            safe.add(reference.withHtml(html.value()));
        }
        return Outcome.of(safe).and(findings);
    }

    private BuildResult publish(Handbook handbook, BuildSettings settings, PublishedFolder published, BuildLog log) {
        try (StagingFolder staging = settings.publish()
                ? published.stage()
                : StagingFolder.beside(settings.folders().report().resolve("check"))) {
            // handouts first: the web pages link to them
            Handbook printed = log.run("print", () -> print(handbook, staging, settings));
            for (Output output : outputs) {
                log.run(
                        output.getClass().getSimpleName(),
                        () -> Outcome.of(printed).and(output.write(printed, staging)));
            }
            BuildResult result = log.finished(
                    staging.count(".html"),
                    printed.handouts().size(),
                    handbook.evidence().unanswered());
            return settings.publish() && !result.failed()
                    ? result.publishedAs(published.replaceWith(staging).files())
                    : result;
        }
    }

    private Outcome<Handbook> print(Handbook handbook, StagingFolder staging, BuildSettings settings) {
        PrintPlan plan = settings.print().plan();
        if (handbook.settings().isRightToLeft() && !plan.editions().isEmpty()) {
            progress.say("no handouts: the language '"
                    + handbook.settings().language().toLanguageTag()
                    + "' is written from right to left, which is not printed yet");
        }
        Workers workers = settings.resources().workers();
        PrintRun run = new PrintComposer(plan).compose(handbook, workers);
        HandoutCache cache =
                new HandoutCache(new DiskCache(settings.resources().cache().resolve("print")));
        Outcome<Handbook> printed =
                new HandoutPrinter(settings.print().pdf(clock), cache, workers, progress).print(run, handbook, staging);
        cache.removeUnused();
        return printed;
    }
}
