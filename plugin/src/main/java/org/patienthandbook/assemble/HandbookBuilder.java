package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.patienthandbook.finding.Waiver;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.model.reference.Citation;
import org.patienthandbook.model.work.Evidence;

/** Builds the pages, the glossary and the evidence notes of a handbook from texts with resolved links, terms and numbers. */
final class HandbookBuilder {

    // parsed once: parsing a query costs more than the search
    private static final Evaluator NOTE_TITLE =
            QueryParser.parse("> .evidence-own-title, > .claim-part > .evidence-own-title");
    private static final Evaluator NOTE_CLAIM = QueryParser.parse("> .claim-part > .claim-text");
    private static final Evaluator NOTE_TEXT = QueryParser.parse("> .evidence-text");

    private final ParsedSources sources;
    private final PageOrder order;
    private final Map<String, MutableText> definitions;
    private final CitationResolver citations;
    private final Map<PageId, ParsedPage> parsed = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<PageId, String> groups;
    private final List<PageId> sequence;
    private final Map<PageId, Integer> places = new HashMap<>();
    /** The finished pages in page order. Their definitions are added when all numbers are known. */
    private final List<Finished> finished = new ArrayList<>();

    private final List<EvidenceNote> notes = new ArrayList<>();
    /** The definitions as pages show them, by the path from these pages to the root and the id of the entry. */
    private final Map<String, Term> shown = new HashMap<>();

    HandbookBuilder(
            ParsedSources sources, PageOrder order, Map<String, MutableText> definitions, CitationResolver citations) {
        this.sources = sources;
        this.order = order;
        this.definitions = definitions;
        this.citations = citations;
        sources.pages().forEach(page -> parsed.putIfAbsent(page.id(), page));
        sources.glossary().terms().forEach(term -> terms.putIfAbsent(term.id(), term));
        this.groups = order.groups();
        this.sequence = order.sequence();
        for (int i = 0; i < sequence.size(); i++) {
            places.put(sequence.get(i), i);
        }
    }

    /** A page without definitions, the ids of the terms it uses, its evidence notes and its citations. */
    record Finished(Page page, Set<String> terms, List<EvidenceNote> notes, List<Citation> citations) {}

    /** Finishes a page with resolved terms and links: writes its citations. Several threads may call it at once. */
    Finished finish(MutableText text) {
        List<Citation> written = citations.cite(text);
        List<EvidenceNote> found = notes(text);
        return new Finished(page(text, citations.keysOf(written)), text.linkedTerms(), found, written);
    }

    /** Adds a finished page. Call it in page order. */
    void add(Finished page) {
        finished.add(page);
        notes.addAll(page.notes());
        citations.add(page.citations());
    }

    /** Returns the handbook with all added pages. */
    Handbook build(List<TermUse> uses) {
        definitions.values().forEach(citations::write);
        List<Page> pages = finished.stream()
                .map(done -> done.page().withWords(words(done.page().id(), done.terms())))
                .toList();
        return new Handbook(
                sources.tree(),
                sources.settings(),
                order.navigation(),
                pages,
                glossary(),
                citations.references(),
                notes,
                uses,
                Evidence.NONE,
                waivers());
    }

    private Page page(MutableText text, List<String> cited) {
        PageId id = text.page();
        ParsedPage page = Objects.requireNonNull(parsed.get(id), "every page was parsed");
        String words = PlainText.of(text.body());
        Set<String> roles = roles(text.body());
        Element heading = Objects.requireNonNull(text.body().firstElementChild(), "every page begins with its title");
        heading.remove();
        String title = Marks.finish(heading, id.address(), id.root());
        int at = places.getOrDefault(id, -1);
        return new Page(
                id,
                page.source(),
                new RichText(title, page.title().text()),
                page.header(),
                Marks.finish(text.body(), id.address(), id.root()),
                words,
                page.sections(),
                groups.getOrDefault(id, ""),
                at > 0 ? Optional.of(sequence.get(at - 1)) : Optional.empty(),
                at >= 0 && at + 1 < sequence.size() ? Optional.of(sequence.get(at + 1)) : Optional.empty(),
                cited,
                List.of(),
                roles);
    }

    private static Set<String> roles(Element body) {
        Set<String> roles = new HashSet<>();
        for (Element element : body.getAllElements()) {
            if (element.isBlock() && element.hasAttr("class")) {
                roles.addAll(element.classNames());
            }
        }
        return roles;
    }

    /** Returns the terms that a page uses, by name, with links relative to that page. */
    private List<Term> words(PageId page, Set<String> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(terms.get(id), "only terms of the glossary are linked"))
                .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .map(term -> linksTo(page, term)
                        ? shown(term, page.address(), page.root())
                        : shown.computeIfAbsent(page.root() + "#" + term.id(), key -> shown(term, "", page.root())))
                .toList();
    }

    /** Whether a definition links to this page; its links then differ from those on other pages. */
    private boolean linksTo(PageId page, Term term) {
        return definitionOf(term.id()).getElementsByAttribute(Marks.TO).stream()
                .anyMatch(link -> link.attr(Marks.TO).startsWith(page.address()));
    }

    private Term shown(Term term, String address, String root) {
        return term.withDefinition(Marks.finish(Marks.copy(definitionOf(term.id())), address, root), term.text());
    }

    private List<EvidenceNote> notes(MutableText text) {
        List<EvidenceNote> notes = new ArrayList<>();
        for (Element note : text.body().getElementsByAttribute("data-hb-verdict")) {
            Element research = Objects.requireNonNull(note.selectFirst(NOTE_TEXT), "every note has a text");
            Element title = note.selectFirst(NOTE_TITLE);
            String cites = Marks.decode(note.attr("data-hb-cites"));
            notes.add(new EvidenceNote(
                    text.page(),
                    note.id(),
                    title == null ? "" : title.text(),
                    Optional.ofNullable(note.selectFirst(NOTE_CLAIM)).map(HandbookBuilder::onEvidencePage),
                    onEvidencePage(research),
                    Marks.decode(note.attr("data-hb-verdict")),
                    Marks.decode(note.attr("data-hb-evidence")),
                    Stream.of(cites.split(","))
                            .map(String::strip)
                            .filter(key -> !key.isEmpty())
                            .toList(),
                    Marks.locate(note, sources.tree(), text.location())));
        }
        return notes;
    }

    private static String onEvidencePage(Element text) {
        return Marks.finish(Marks.copy(text), PageId.EVIDENCE.address(), "");
    }

    private Glossary glossary() {
        Glossary glossary = sources.glossary();
        List<Term> finished = glossary.terms().stream()
                .map(term -> term.withDefinition(
                        Marks.finish(Marks.copy(definitionOf(term.id())), PageId.GLOSSARY.address(), ""),
                        PlainText.of(definitionOf(term.id()))))
                .toList();
        String introduction = Marks.finish(definitionOf(HandbookAssembler.INTRODUCTION), PageId.GLOSSARY.address(), "");
        return new Glossary(introduction, finished, glossary.waivers());
    }

    private Element definitionOf(String id) {
        return Objects.requireNonNull(definitions.get(id), "every term has a definition")
                .body();
    }

    private List<Waiver> waivers() {
        return Stream.of(
                        sources.pages().stream().flatMap(page -> page.waivers().stream()),
                        sources.glossary().waivers().stream(),
                        sources.bibliography().references().stream().flatMap(reference -> reference.waivers().stream()))
                .flatMap(waivers -> waivers)
                .distinct()
                .toList();
    }
}
