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

/** Makes finished values of texts whose links, terms and numbers are resolved. */
final class HandbookBuilder {

    // a query is read once: reading costs more than the search
    private static final Evaluator NOTE_TITLE =
            QueryParser.parse("> .evidence-own-title, > .claim-part > .evidence-own-title");
    private static final Evaluator NOTE_CLAIM = QueryParser.parse("> .claim-part > .claim-text");
    private static final Evaluator NOTE_TEXT = QueryParser.parse("> .evidence-text");

    private final ParsedSources sources;
    private final PageOrder order;
    private final Map<String, WorkPage> definitions;
    private final CitationResolver citations;
    private final Map<PageId, ParsedPage> parsed = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<PageId, String> groups;
    private final List<PageId> turned;
    private final Map<PageId, Integer> places = new HashMap<>();
    /** Finished pages in page order, with the terms they use; their definitions come when all numbers are known. */
    private final List<Finished> finished = new ArrayList<>();

    private final List<EvidenceNote> notes = new ArrayList<>();
    /** Definitions as other pages show them, by those pages' way to the site's root and the entry's id. */
    private final Map<String, Term> shown = new HashMap<>();

    HandbookBuilder(
            ParsedSources sources, PageOrder order, Map<String, WorkPage> definitions, CitationResolver citations) {
        this.sources = sources;
        this.order = order;
        this.definitions = definitions;
        this.citations = citations;
        sources.pages().forEach(page -> parsed.putIfAbsent(page.id(), page));
        sources.glossary().terms().forEach(term -> terms.putIfAbsent(term.id(), term));
        this.groups = order.groups();
        this.turned = order.turned();
        for (int i = 0; i < turned.size(); i++) {
            places.put(turned.get(i), i);
        }
    }

    /** A page but for the definitions of its words, the terms it uses, its evidence notes and its citations. */
    record Finished(Page page, Set<String> terms, List<EvidenceNote> notes, List<Citation> places) {}

    /** Writes the citations of a page whose terms and links are resolved, and finishes it; several pages at once. */
    Finished finish(WorkPage work) {
        List<Citation> places = citations.cite(work);
        List<EvidenceNote> found = notes(work);
        return new Finished(page(work, citations.keysOf(places)), work.terms(), found, places);
    }

    /** Adds a finished page; pages come in page order. */
    void add(Finished page) {
        finished.add(page);
        notes.addAll(page.notes());
        citations.remember(page.places());
    }

    /** The handbook of all pages that were added. */
    Handbook finish(List<TermUse> uses) {
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

    private Page page(WorkPage work, List<String> cited) {
        PageId id = work.id();
        ParsedPage page = Objects.requireNonNull(parsed.get(id), "a page in work was parsed");
        String text = BodyText.of(work.body());
        Set<String> roles = roles(work.body());
        Element heading =
                Objects.requireNonNull(work.body().firstElementChild(), "a page in work begins with its title");
        heading.remove();
        String title = Marks.finish(heading, id.address(), id.root());
        int at = places.getOrDefault(id, -1);
        return new Page(
                id,
                page.source(),
                new RichText(title, page.title().text()),
                page.header(),
                Marks.finish(work.body(), id.address(), id.root()),
                text,
                page.sections(),
                groups.getOrDefault(id, ""),
                at > 0 ? Optional.of(turned.get(at - 1)) : Optional.empty(),
                at >= 0 && at + 1 < turned.size() ? Optional.of(turned.get(at + 1)) : Optional.empty(),
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

    /** The terms a page uses, by name, with definitions to be shown on that page. */
    private List<Term> words(PageId page, Set<String> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(terms.get(id), "only terms of the glossary are linked"))
                .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .map(term -> leadsTo(page, term)
                        ? shown(term, page.address(), page.root())
                        : shown.computeIfAbsent(page.root() + "#" + term.id(), key -> shown(term, "", page.root())))
                .toList();
    }

    /** A definition on a page that it leads to differs from the same on other pages. */
    private boolean leadsTo(PageId page, Term term) {
        return definitionOf(term.id()).getElementsByAttribute(Marks.TO).stream()
                .anyMatch(link -> link.attr(Marks.TO).startsWith(page.address()));
    }

    private Term shown(Term term, String address, String root) {
        return term.withDefinition(Marks.finish(Marks.copy(definitionOf(term.id())), address, root), term.text());
    }

    private List<EvidenceNote> notes(WorkPage work) {
        List<EvidenceNote> notes = new ArrayList<>();
        for (Element note : work.body().getElementsByAttribute("data-hb-verdict")) {
            Element text = Objects.requireNonNull(note.selectFirst(NOTE_TEXT), "a note in work has its text");
            Element title = note.selectFirst(NOTE_TITLE);
            String cites = Marks.decode(note.attr("data-hb-cites"));
            notes.add(new EvidenceNote(
                    work.id(),
                    note.id(),
                    title == null ? "" : title.text(),
                    Optional.ofNullable(note.selectFirst(NOTE_CLAIM)).map(HandbookBuilder::onEvidencePage),
                    onEvidencePage(text),
                    Marks.decode(note.attr("data-hb-verdict")),
                    Marks.decode(note.attr("data-hb-evidence")),
                    Stream.of(cites.split(","))
                            .map(String::strip)
                            .filter(key -> !key.isEmpty())
                            .toList(),
                    Marks.locate(note, sources.tree(), work.location())));
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
                        BodyText.of(definitionOf(term.id()))))
                .toList();
        String introduction = Marks.finish(definitionOf(HandbookAssembler.INTRODUCTION), PageId.GLOSSARY.address(), "");
        return new Glossary(introduction, finished, glossary.waivers());
    }

    private Element definitionOf(String id) {
        return Objects.requireNonNull(definitions.get(id), "every term has its definition in work")
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
