package org.patienthandbook.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.assemble.CitationMarker;
import org.patienthandbook.assemble.HandbookAssembler;
import org.patienthandbook.bibliography.CachingCitationFormatter;
import org.patienthandbook.bibliography.CitationFormatter;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.check.CheckRunner;
import org.patienthandbook.check.Checks;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.work.Evidence;
import org.patienthandbook.output.Output;
import org.patienthandbook.output.html.HtmlOutput;
import org.patienthandbook.output.sitemap.SitemapOutput;
import org.patienthandbook.output.template.TimeDependentTemplates;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.unchanged.BuildShape;
import org.patienthandbook.pipeline.unchanged.CachedResult;
import org.patienthandbook.pipeline.unchanged.Retelling;
import org.patienthandbook.pipeline.unchanged.Retelling.Line;
import org.patienthandbook.pipeline.unchanged.UnchangedBuild;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.progress.Seconds;
import org.patienthandbook.publish.FolderState.Entry;
import org.patienthandbook.publish.PublishedFolder;
import org.patienthandbook.publish.PublishingRules;
import org.patienthandbook.publish.StagingFolder;
import org.patienthandbook.registry.EvidenceLookup;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.lock.LockFile;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** Reads, checks and publishes a handbook: the only class that knows the order of the stages, and the only one that wires. */
public final class HandbookBuild {

    private final Registries registries;
    private final List<Output> outputs;
    private final Clock clock;
    private final Progress progress;

    /** The build of a goal: it asks the registries and makes handouts, web pages and sitemap. */
    public static HandbookBuild of(BuildSettings settings, Progress progress) {
        return new HandbookBuild(
                settings.citations().registries(),
                List.of(new HtmlOutput(settings.effort().workers()), new SitemapOutput()),
                Clock.systemUTC(),
                progress);
    }

    /**
     * A build with its doors to the world.
     *
     * @param registries answer for DOIs and works
     * @param outputs the published forms, in the order they are written
     * @param clock what day it is
     * @param progress is told what is done
     */
    public HandbookBuild(Registries registries, List<Output> outputs, Clock clock, Progress progress) {
        this.registries = registries;
        this.outputs = List.copyOf(outputs);
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Runs every stage. All findings are collected; where they fail the build, or a stage cannot go on, what was published
     * stays as it was.
     */
    public BuildResult run(BuildSettings settings) {
        Folders folders = settings.folders();
        PublishedFolder published = new PublishedFolder(
                folders.output(), new PublishingRules(folders.base(), folders.source(), folders.build()));
        BuildLog notes = new BuildLog(progress);
        try {
            published.recover();
            if (settings.publish()) {
                published.requireReplaceable();
            }
            long start = System.nanoTime();
            UnchangedBuild kept = new UnchangedBuild(
                    new DiskCache(settings.effort().cache()),
                    shape(settings),
                    settings.effort().workers());
            Optional<Path> readers = Optional.of(published.path()).filter(folder -> settings.publish());
            return findAgain(kept, readers, start).orElseGet(() -> {
                Made made = make(settings, published, notes);
                keep(made, kept, settings, notes.retelling());
                return made.result();
            });
        } catch (HandbookException e) {
            return notes.result(settings, Optional.of(e), BuildLog.Counts.NONE);
        }
    }

    /** What shapes a build besides its sources. The last of each goal, source and output is kept. */
    private BuildShape shape(BuildSettings settings) {
        Folders folders = settings.folders();
        return new BuildShape(
                "build " + settings.publish() + " " + folders.source() + " " + folders.output(),
                folders.source(),
                settings.shape(),
                outputs.stream().map(output -> output.getClass().getName()).toList(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * The result of the last build, where nothing has changed since.
     *
     * @param readers the folder where what that build published must still be; empty for a build that does not publish
     * @param start when this build began, in nanoseconds
     */
    private Optional<BuildResult> findAgain(UnchangedBuild kept, Optional<Path> readers, long start) {
        Optional<CachedResult> last = kept.find(readers);
        progress.detail("looking for changes took "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        last.ifPresent(result -> {
            for (Line line : result.lines()) {
                progress.say(line.text() + (line.timed() ? " in " + Seconds.since(start) : ""));
            }
            progress.say("nothing changed since the last build");
        });
        return last.map(BuildResult::of);
    }

    /** What a build made: its result, and the files it published. */
    private record Made(BuildResult result, List<Entry> published) {}

    /** Keeps what the next build can have without its stages; where it cannot, says why. */
    private void keep(Made made, UnchangedBuild kept, BuildSettings settings, Retelling retelling) {
        if (made.result().failed()) {
            return;
        }
        if (settings.effort().cache().startsWith(settings.folders().output())) {
            retelling.refuse("the cache is in the published folder");
        }
        if (retelling.refusals().isEmpty()
                && !kept.keep(made.result().toKeep(retelling.lines()), shape(settings), made.published())) {
            retelling.refuse("something was saved while this one ran or just before, or is neither file nor folder");
        }
        retelling.refusals().forEach(why -> progress.detail("the next build goes through all stages: " + why));
    }

    private Made make(BuildSettings settings, PublishedFolder published, BuildLog notes) {
        Handbook handbook = Outcome.of(settings.folders())
                .then(notes.of("scan", HandbookBuild::scan))
                .then(notes.of("read", tree -> read(tree, settings, notes.retelling())))
                .then(notes.of(
                        "assemble",
                        new HandbookAssembler(
                                settings.print().plan(), settings.effort().workers())::assemble))
                .then(notes.of("look up", assembled -> lookUp(assembled, settings, notes)))
                .then(notes.of("check", new CheckRunner(Checks.ALL)::run))
                .then(notes.of("cite", checked -> cite(checked, settings)))
                .value();
        return publish(handbook, notes, settings, published);
    }

    private static Outcome<SourceTree> scan(Folders folders) {
        try {
            return Outcome.of(new SourceScanner(folders.base()).scan(folders.source()));
        } catch (NoSuchFileException e) {
            throw new HandbookException(
                    "there is no source folder '" + folders.show(folders.source()) + "'",
                    "write the handbook there, or name its folder with sourceDirectory (-Dhandbook.sourceDirectory)",
                    e);
        } catch (IOException e) {
            throw new HandbookException(
                    "the source folder '" + folders.show(folders.source()) + "' cannot be read: " + e.getMessage(),
                    "check that you may read it",
                    e);
        }
    }

    private Outcome<ParsedSources> read(SourceTree tree, BuildSettings settings, Retelling retelling) {
        if (TimeDependentTemplates.areIn(tree)) {
            retelling.refuse("a template asks what time it is");
        }
        return new SourceReading(settings.effort(), progress, retelling).read(tree);
    }

    private Outcome<Handbook> lookUp(Handbook handbook, BuildSettings settings, BuildLog notes) {
        notes.waive(handbook.waivers());
        LockFile lock = new LockFile(handbook.tree().root().resolve(SourceTree.LOCK));
        EvidenceLookup lookup = new EvidenceLookup(settings.citations().lookup(), lock, registries, clock)
                .tellingProgress(progress::say);
        EvidenceLookup careful = notes.isMalformed(SourceTree.REFERENCE_LISTS) ? lookup.keepingUnlisted() : lookup;
        Evidence evidence = careful.lookUp(handbook.references());
        if (careful.hasAsked()) {
            notes.retelling().refuse("registries were asked");
        }
        return Outcome.of(handbook.withEvidence(evidence));
    }

    /** Formats the references, with what their authors left to the registries, and marks what was retracted or corrected. */
    private static Outcome<Handbook> cite(Handbook checked, BuildSettings settings) {
        Handbook filled = checked.withReferences(new RecordFiller(checked.evidence()).fill(checked.references()));
        List<NumberedReference> formatted = new CachingCitationFormatter(
                        new DiskCache(settings.effort().cache()))
                .format(
                        filled.references(),
                        settings.citations().style(),
                        filled.settings().language());
        return Outcome.of(new CitationMarker().mark(filled.withReferences(formatted)));
    }

    private Made publish(Handbook handbook, BuildLog notes, BuildSettings settings, PublishedFolder published) {
        try (StagingFolder staging = settings.publish()
                ? published.stage()
                : StagingFolder.beside(settings.folders().report().resolve("check"))) {
            // handouts first: the web pages tell of them
            HandoutPrinting printing = new HandoutPrinting(clock, progress, settings, notes.retelling());
            Handbook printed = notes.of("print", (Handbook checked) -> printing.print(checked, staging))
                    .apply(handbook)
                    .value();
            outputs.forEach(output -> notes.add(output, printed, staging));
            staging.write("references.json", CitationFormatter.referencesJson(handbook.references()));
            BuildLog.Counts counts = new BuildLog.Counts(
                    staging.count(".html"),
                    printed.handouts().size(),
                    handbook.evidence().unanswered());
            BuildResult result = notes.result(settings, Optional.empty(), counts);
            boolean publishes = settings.publish() && !result.failed();
            return new Made(result, publishes ? published.replaceWith(staging).files() : List.of());
        }
    }
}
