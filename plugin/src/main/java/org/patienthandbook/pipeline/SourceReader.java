package org.patienthandbook.pipeline;

import java.nio.charset.StandardCharsets;
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
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.markup.PageShaper;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.reference.Bibliography;
import org.patienthandbook.parallel.Workers.Done;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.progress.Count;
import org.patienthandbook.progress.Progress;
import org.patienthandbook.progress.Seconds;
import org.patienthandbook.settings.SettingsReader;
import org.patienthandbook.source.SourceTree;

/** Reads all sources: settings, pages, glossary and references. Unchanged pages and an unchanged glossary come from the cache. */
final class SourceReader {

    private final Resources resources;
    private final Progress progress;

    SourceReader(Resources resources, Progress progress) {
        this.resources = resources;
        this.progress = progress;
    }

    Outcome<ParsedSources> read(SourceTree tree) {
        // one module may have several source folders: each has its own file
        String name = "texts-"
                + Fingerprint.of(tree.name().getBytes(StandardCharsets.UTF_8)).substring(0, 8) + ".pack";
        try (PackedCache results = new PackedCache(resources.cache().resolve(name))) {
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
        // the references are read while JRuby starts, which takes a second
        Done<Outcome<ParsedPage>, Outcome<Bibliography>> read =
                resources.workers().each(tree.pages(), parser::parse, () -> new BibliographyReader().read(tree));
        Outcome<List<ParsedPage>> pages = Outcome.all(read.each());
        int known = cache.found();
        Outcome<Glossary> glossary = new CachingGlossaryReader(tree, new GlossaryReader(tree, converter), cache).read();
        Outcome<ParsedSources> parsed =
                settings.then(handbook -> pages.then(parsedPages -> glossary.then(terms -> read.meanwhile()
                        .map(bibliography -> new ParsedSources(tree, handbook, parsedPages, terms, bibliography)))));
        report(parsed.value(), known, start);
        return cache.isLasting()
                ? parsed
                : parsed.uncacheable("a text prints the time or a path, or was saved while it was read");
    }

    private void report(ParsedSources sources, int known, long start) {
        progress.say("read " + Count.of(sources.pages().size(), "page") + ", "
                + Count.of(sources.glossary().terms().size(), "term") + ", "
                + Count.of(sources.bibliography().references().size(), "reference")
                + (known > 0 ? " (" + Count.of(known, "page") + " from cache)" : "")
                + " in " + Seconds.since(start));
    }
}
