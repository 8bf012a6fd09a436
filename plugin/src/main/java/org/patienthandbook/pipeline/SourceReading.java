package org.patienthandbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.patienthandbook.asciidoc.AsciidocConverter;
import org.patienthandbook.asciidoc.AsciidoctorPageParser;
import org.patienthandbook.asciidoc.GlossaryReader;
import org.patienthandbook.asciidoc.PageParser;
import org.patienthandbook.asciidoc.SettingAttributes;
import org.patienthandbook.asciidoc.cache.CachingGlossaryReader;
import org.patienthandbook.asciidoc.cache.CachingPageParser;
import org.patienthandbook.asciidoc.cache.TextCache;
import org.patienthandbook.bibliography.BibliographyReader;
import org.patienthandbook.cache.Fingerprint;
import org.patienthandbook.cache.PackedCache;
import org.patienthandbook.cache.ResultCache;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.markup.PageShaper;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.parallel.Workers.Done;
import org.patienthandbook.pipeline.BuildSettings.Effort;
import org.patienthandbook.pipeline.unchanged.Retelling;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.progress.Seconds;
import org.patienthandbook.settings.SettingsReader;
import org.patienthandbook.source.SourceTree;

/** The second stage: everything an author wrote is read; what did not change since an earlier build comes from the cache. */
final class SourceReading {

    private final Effort effort;
    private final Progress progress;
    private final Retelling retelling;

    SourceReading(Effort effort, Progress progress, Retelling retelling) {
        this.effort = effort;
        this.progress = progress;
        this.retelling = retelling;
    }

    Outcome<ParsedSources> read(SourceTree tree) {
        // sources in two folders of a module have their texts apart
        String name = "texts-"
                + Fingerprint.of(tree.name().getBytes(StandardCharsets.UTF_8)).substring(0, 8) + ".pack";
        try (PackedCache results = new PackedCache(effort.cache().resolve(name))) {
            Outcome<ParsedSources> read = read(tree, results);
            results.complete();
            return read;
        }
    }

    private Outcome<ParsedSources> read(SourceTree tree, ResultCache results) {
        long start = System.nanoTime();
        Outcome<HandbookSettings> settings = new SettingsReader().read(tree);
        AsciidocConverter converter = new AsciidocConverter(tree, SettingAttributes.of(settings.value()));
        TextCache cache = new TextCache(results, tree, converter);
        PageParser asciidoctor = new AsciidoctorPageParser(tree, converter);
        PageShaper shaper = new PageShaper(tree);
        PageParser parser =
                new CachingPageParser(page -> asciidoctor.parse(page).then(shaper::shape), cache);
        // JRuby takes a second to start for the first page
        Done<Outcome<ParsedPage>, Outcome<Bibliography>> read =
                effort.workers().each(tree.pages(), parser::parse, () -> new BibliographyReader().read(tree));
        Outcome<List<ParsedPage>> pages = joined(read.each());
        int known = cache.found();
        Outcome<Glossary> glossary = new CachingGlossaryReader(tree, new GlossaryReader(tree, converter), cache).read();
        Outcome<ParsedSources> parsed = settings.and(pages.findings())
                .and(glossary.findings())
                .then(handbook -> read.meanwhile()
                        .then(bibliography -> Outcome.of(
                                new ParsedSources(tree, handbook, pages.value(), glossary.value(), bibliography))));
        say(parsed.value(), known, start);
        if (!cache.isLasting()) {
            retelling.refuse("a text asks what time or where it is, or was saved while it was read");
        }
        return parsed;
    }

    private static Outcome<List<ParsedPage>> joined(List<Outcome<ParsedPage>> read) {
        List<ParsedPage> pages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Outcome<ParsedPage> page : read) {
            pages.add(page.value());
            findings.addAll(page.findings());
        }
        return new Outcome<>(pages, findings);
    }

    private void say(ParsedSources sources, int known, long start) {
        retelling.step(line(sources, sources.pages().size()));
        progress.say(line(sources, known) + " in " + Seconds.since(start));
    }

    private static String line(ParsedSources sources, int known) {
        return "read " + Count.of(sources.pages().size(), "page") + ", "
                + Count.of(sources.glossary().terms().size(), "term") + ", "
                + Count.of(sources.bibliography().references().size(), "reference")
                + (known > 0 ? " (" + Count.of(known, "page") + " from cache)" : "");
    }
}
