package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.patienthandbook.assemble.link.LinkTargets;
import org.patienthandbook.assemble.term.TermMatcher;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.markup.PageShaper;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.print.Edition;
import org.patienthandbook.model.reference.Reference;
import org.patienthandbook.parallel.Workers;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Joins pages, terms and references into one handbook. Resolves every link, term and citation, or reports it. */
public final class HandbookAssembler {

    /** The key of the glossary's introduction among the definitions; no entry has this id. */
    static final String INTRODUCTION = "";

    private final PrintPlan plan;
    private final Workers workers;

    /**
     * Creates an assembler.
     *
     * @param plan what will be printed, for links to handouts
     * @param workers the threads that work on pages
     */
    public HandbookAssembler(PrintPlan plan, Workers workers) {
        this.plan = plan;
        this.workers = workers;
    }

    /** Returns the joined handbook and the findings about links, terms and citations. */
    public Outcome<Handbook> assemble(ParsedSources sources) {
        return new Assembly(sources, plan, workers).run();
    }

    /** One assembly: its texts and resolvers. */
    private static final class Assembly {

        private final ParsedSources sources;
        private final List<Edition> editions;
        private final SourceTree tree;
        private final Map<PageId, ParsedPage> parsed = new LinkedHashMap<>();
        private final Map<String, MutableText> definitions = new LinkedHashMap<>();
        private final LinkTargets targets;
        private final TermMatcher matcher;
        private final CitationResolver citations;
        private final CallLinks calls;
        private final Workers workers;
        private final List<TermUse> uses = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        /** A text with resolved links and terms, the places of its terms, and its findings. */
        private record Resolved(MutableText text, List<TermUse> uses, List<Finding> findings) {}

        Assembly(ParsedSources sources, PrintPlan plan, Workers workers) {
            this.workers = workers;
            this.sources = sources;
            this.editions = plan.editionsOf(sources.settings());
            this.tree = sources.tree();
            this.targets = new LinkTargets(tree);
            this.matcher = new TermMatcher(sources.glossary());
            this.citations = new CitationResolver(tree, sources.bibliography());
            this.calls = new CallLinks(sources.settings());
        }

        Outcome<Handbook> run() {
            List<String> drafts = sources.pages().stream()
                    .filter(ParsedPage::draft)
                    .map(page -> page.id().value())
                    .toList();
            Outcome<PageOrder> ordered = PageOrder.of(sources.settings(), selectPages(), drafts);
            findings.addAll(ordered.findings());
            List<PageId> order = ordered.value().order();
            List<ParsedPage> pages = order.stream().map(this::pageOf).toList();
            collectTargets(pages);
            parseDefinitions();
            HandbookBuilder builder = new HandbookBuilder(sources, ordered.value(), definitions, citations);
            LinkResolver links = new LinkResolver(tree, targets);
            // in portions, because the elements of all pages of a large handbook would fill the memory
            workers.inPortions(pages, page -> resolve(textOf(page), links), texts -> {
                texts.forEach(this::number);
                workers.each(texts, text -> builder.finish(text.text())).forEach(builder::add);
            });
            definitions.values().forEach(text -> {
                add(resolve(text, links));
                citations.verify(text);
            });
            citations.numberRest();
            Handbook handbook = builder.build(uses);
            findings.addAll(matcher.ambiguities());
            findings.addAll(citations.findings());
            return new Outcome<>(handbook, findings);
        }

        private void number(Resolved text) {
            add(text);
            citations.number(text.text());
        }

        private void add(Resolved text) {
            uses.addAll(text.uses());
            findings.addAll(text.findings());
        }

        /** Returns the published pages: no drafts, and no pages with an invalid name, which a check reports. */
        private List<PageId> selectPages() {
            for (ParsedPage page : sources.pages()) {
                if (page.draft()) {
                    targets.addDraft(page.id());
                } else if (page.id().isSlug() && !page.id().isReserved()) {
                    parsed.put(page.id(), page);
                }
            }
            if (!parsed.containsKey(PageId.HOME)) {
                findings.add(Finding.of(
                                Rule.LINK_TARGET_MISSING,
                                tree.locate(SourceTree.PAGES + "/index.adoc", 0),
                                "there is no home page")
                        .withHint("create the file pages/index.adoc"));
            }
            return parsed.keySet().stream().sorted().toList();
        }

        /** Collects everything that a link can lead to. */
        private void collectTargets(List<ParsedPage> pages) {
            pages.forEach(targets::add);
            targets.addHandouts(pages, editions);
            targets.addGenerated(
                    sources.glossary(),
                    sources.bibliography().references().stream()
                            .map(Reference::key)
                            .toList());
        }

        /** Parses the texts of the glossary. */
        private void parseDefinitions() {
            PageShaper shaper = new PageShaper(tree);
            parseDefinition(
                    INTRODUCTION, sources.glossary().introduction(), tree.locate(SourceTree.GLOSSARY, 0), shaper);
            for (Term term : sources.glossary().terms()) {
                parseDefinition(term.id(), term.html(), term.location(), shaper);
            }
        }

        private void parseDefinition(String id, String html, SourceLocation location, PageShaper shaper) {
            Outcome<Document> shaped = shaper.shape(html, location);
            findings.addAll(shaped.findings());
            definitions.put(id, MutableText.of(PageId.GLOSSARY, shaped.value(), location, id));
        }

        private static MutableText textOf(ParsedPage page) {
            return MutableText.of(
                    page.id(), Marks.parse(page.html()), page.source().at(0), "");
        }

        /** Resolves the links and terms of a text. Several threads may call it at once. */
        private Resolved resolve(MutableText text, LinkResolver links) {
            List<Finding> found = new ArrayList<>(links.resolve(text));
            calls.link(text.body());
            TermResolver terms = new TermResolver(tree, sources.glossary(), matcher);
            terms.resolve(text);
            found.addAll(terms.findings());
            return new Resolved(text, terms.uses(), found);
        }

        private ParsedPage pageOf(PageId id) {
            return Objects.requireNonNull(parsed.get(id), "the order names published pages only");
        }
    }
}
