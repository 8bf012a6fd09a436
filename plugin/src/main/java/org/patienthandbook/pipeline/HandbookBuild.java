package org.patienthandbook.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patienthandbook.asciidoc.AsciidocConverter;
import org.patienthandbook.asciidoc.AsciidoctorPageParser;
import org.patienthandbook.asciidoc.GlossaryReader;
import org.patienthandbook.asciidoc.SettingAttributes;
import org.patienthandbook.assemble.CitationMarker;
import org.patienthandbook.assemble.HandbookAssembler;
import org.patienthandbook.bibliography.BibliographyReader;
import org.patienthandbook.bibliography.CitationFormatter;
import org.patienthandbook.bibliography.RecordFiller;
import org.patienthandbook.check.CheckRunner;
import org.patienthandbook.check.Checks;
import org.patienthandbook.finding.Count;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.ParsedPage;
import org.patienthandbook.model.ParsedSources;
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
import org.patienthandbook.settings.SettingsReader;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceScanner;
import org.patienthandbook.source.SourceTree;

/** Reads, checks and publishes a handbook: the only class that knows the order of the stages, and the only one that wires. */
public final class HandbookBuild {

    private final Registries registries;
    private final List<Output> outputs;
    private final Clock clock;
    private final Progress progress;

    /** The build of a goal: it asks the registries and makes web pages and sitemap. */
    public static HandbookBuild of(CitationSettings citations, Progress progress) {
        return new HandbookBuild(
                citations.registries(), List.of(new HtmlOutput(), new SitemapOutput()), Clock.systemUTC(), progress);
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
        Notes notes = new Notes();
        try {
            published.recover();
            if (settings.publish()) {
                published.demandReplaceable();
            }
            Handbook handbook = Outcome.of(folders)
                    .then(notes.of(HandbookBuild::scan))
                    .then(notes.of(this::parse))
                    .then(notes.of(new HandbookAssembler()::assemble))
                    .then(notes.of(assembled -> lookUp(assembled, settings, notes)))
                    .then(notes.of(new CheckRunner(Checks.ALL)::run))
                    .then(checked -> print(checked, settings))
                    .value();
            return publish(handbook, notes, settings, published);
        } catch (HandbookException e) {
            return notes.result(settings, Optional.of(e), 0, 0);
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

    private Outcome<ParsedSources> parse(SourceTree tree) {
        long start = System.nanoTime();
        Outcome<HandbookSettings> settings = new SettingsReader().read(tree);
        try (AsciidocConverter converter = new AsciidocConverter(tree, SettingAttributes.of(settings.value()))) {
            Outcome<ParsedSources> parsed = settings.then(handbook -> pages(tree, converter)
                    .then(pages -> new GlossaryReader(tree, converter)
                            .read()
                            .then(glossary -> new BibliographyReader()
                                    .read(tree)
                                    .then(bibliography -> Outcome.of(
                                            new ParsedSources(tree, handbook, pages, glossary, bibliography))))));
            ParsedSources sources = parsed.value();
            progress.say("read " + Count.of(sources.pages().size(), "page") + ", "
                    + Count.of(sources.glossary().terms().size(), "term") + ", "
                    + Count.of(sources.bibliography().references().size(), "reference") + " in " + since(start));
            return parsed;
        }
    }

    private static Outcome<List<ParsedPage>> pages(SourceTree tree, AsciidocConverter converter) {
        AsciidoctorPageParser parser = new AsciidoctorPageParser(tree, converter);
        List<ParsedPage> pages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : tree.pages()) {
            Outcome<ParsedPage> page = parser.parse(file);
            pages.add(page.value());
            findings.addAll(page.findings());
        }
        return new Outcome<>(pages, findings);
    }

    private Outcome<Handbook> lookUp(Handbook handbook, BuildSettings settings, Notes notes) {
        notes.waive(handbook.waivers());
        LockFile lock = new LockFile(handbook.tree().root().resolve(SourceTree.LOCK));
        EvidenceLookup lookup = new EvidenceLookup(settings.citations().lookup(), lock, registries, clock)
                .tellingProgress(progress::say);
        return Outcome.of(handbook.withEvidence(lookup.lookUp(handbook.references())));
    }

    /** Prints the references, with what their authors left to the registries, and marks what was retracted or corrected. */
    private static Outcome<Handbook> print(Handbook checked, BuildSettings settings) {
        CitationFormatter formatter = new CitationFormatter(
                settings.citations().style(), checked.settings().language());
        Handbook filled = checked.withReferences(new RecordFiller(checked.evidence()).fill(checked.references()));
        Handbook printed = filled.withReferences(formatter.format(filled.references()));
        return Outcome.of(new CitationMarker().mark(printed));
    }

    private BuildResult publish(Handbook handbook, Notes notes, BuildSettings settings, PublishedFolder published) {
        try (StagingFolder staging = settings.publish()
                ? published.stage()
                : StagingFolder.beside(settings.folders().report().resolve("check"))) {
            outputs.forEach(output -> notes.add(output.write(handbook, staging)));
            staging.write("references.json", CitationFormatter.referencesJson(handbook.references()));
            int unanswered = handbook.evidence().unanswered();
            BuildResult result = notes.result(settings, Optional.empty(), staging.count(".html"), unanswered);
            if (settings.publish() && !result.failed()) {
                published.replaceWith(staging);
            }
            return result;
        }
    }

    private static String since(long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
