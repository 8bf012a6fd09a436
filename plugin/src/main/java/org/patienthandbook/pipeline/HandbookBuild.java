package org.patienthandbook.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patienthandbook.assemble.CitationMarker;
import org.patienthandbook.assemble.HandbookAssembler;
import org.patienthandbook.bibliography.CitationFormatter;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.cache.DiskCache;
import org.patienthandbook.check.CheckRunner;
import org.patienthandbook.check.Checks;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.NumberedReference;
import org.patienthandbook.output.Output;
import org.patienthandbook.output.PublishedFolder;
import org.patienthandbook.output.PublishingRules;
import org.patienthandbook.output.StagingFolder;
import org.patienthandbook.output.html.HtmlOutput;
import org.patienthandbook.output.sitemap.SitemapOutput;
import org.patienthandbook.pipeline.BuildSettings.Folders;
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
        Notes notes = new Notes(progress);
        try {
            published.recover();
            if (settings.publish()) {
                published.demandReplaceable();
            }
            Handbook handbook = Outcome.of(folders)
                    .then(notes.of("scan", HandbookBuild::scan))
                    .then(notes.of("read", tree -> new SourceReading(settings.effort(), progress).read(tree)))
                    .then(notes.of(
                            "assemble",
                            new HandbookAssembler(
                                    settings.print().plan(), settings.effort().workers())::assemble))
                    .then(notes.of("look up", assembled -> lookUp(assembled, settings, notes)))
                    .then(notes.of("check", new CheckRunner(Checks.ALL)::run))
                    .then(notes.of("cite", checked -> cite(checked, settings)))
                    .value();
            return publish(handbook, notes, settings, published);
        } catch (HandbookException e) {
            return notes.result(settings, Optional.of(e), Notes.Counts.NONE);
        }
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

    private Outcome<Handbook> lookUp(Handbook handbook, BuildSettings settings, Notes notes) {
        notes.waive(handbook.waivers());
        LockFile lock = new LockFile(handbook.tree().root().resolve(SourceTree.LOCK));
        EvidenceLookup lookup = new EvidenceLookup(settings.citations().lookup(), lock, registries, clock)
                .tellingProgress(progress::say);
        EvidenceLookup careful = notes.isMalformed(SourceTree.REFERENCE_LISTS) ? lookup.keepingUnlisted() : lookup;
        return Outcome.of(handbook.withEvidence(careful.lookUp(handbook.references())));
    }

    /** Formats the references, with what their authors left to the registries, and marks what was retracted or corrected. */
    private static Outcome<Handbook> cite(Handbook checked, BuildSettings settings) {
        Handbook filled = checked.withReferences(new RecordFiller(checked.evidence()).fill(checked.references()));
        List<NumberedReference> formatted = new EntryFormatting(
                        new DiskCache(settings.effort().cache()))
                .format(
                        filled.references(),
                        settings.citations().style(),
                        filled.settings().language());
        return Outcome.of(new CitationMarker().mark(filled.withReferences(formatted)));
    }

    private BuildResult publish(Handbook handbook, Notes notes, BuildSettings settings, PublishedFolder published) {
        try (StagingFolder staging = settings.publish()
                ? published.stage()
                : StagingFolder.beside(settings.folders().report().resolve("check"))) {
            // handouts first: the web pages tell of them
            Handbook printed = notes.of("print", new HandoutPrinter(clock, progress, settings).into(staging))
                    .apply(handbook)
                    .value();
            outputs.forEach(output -> notes.add(output, printed, staging));
            staging.write("references.json", CitationFormatter.referencesJson(handbook.references()));
            Notes.Counts counts = new Notes.Counts(
                    staging.count(".html"),
                    printed.handouts().size(),
                    handbook.evidence().unanswered());
            BuildResult result = notes.result(settings, Optional.empty(), counts);
            if (settings.publish() && !result.failed()) {
                published.replaceWith(staging);
            }
            return result;
        }
    }
}
