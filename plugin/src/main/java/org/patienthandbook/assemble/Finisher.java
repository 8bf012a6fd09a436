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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.patienthandbook.model.Evidence;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.PageId;
import org.patienthandbook.model.ParsedPage;
import org.patienthandbook.model.ParsedSources;
import org.patienthandbook.model.RichText;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.Waiver;

/** Makes finished values of texts whose links, terms and numbers are resolved. */
final class Finisher {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ParsedSources sources;
    private final PageOrder order;
    private final Map<String, WorkPage> definitions;
    private final CitationResolver citations;
    private final Map<PageId, ParsedPage> parsed = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<PageId, String> groups;
    private final List<PageId> turned;
    private final Map<PageId, Integer> places = new HashMap<>();

    Finisher(ParsedSources sources, PageOrder order, Map<String, WorkPage> definitions, CitationResolver citations) {
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

    /** Finishes pages, which come in page order. */
    Handbook finish(List<WorkPage> pages, List<TermUse> uses) {
        definitions.values().forEach(citations::write);
        List<EvidenceNote> notes = new ArrayList<>();
        List<Page> finished = new ArrayList<>();
        for (WorkPage work : pages) {
            List<String> cited = citations.write(work);
            notes.addAll(notes(work));
            finished.add(page(work, cited));
        }
        return new Handbook(
                sources.tree(),
                sources.settings(),
                order.navigation(),
                finished,
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
        String text = text(work.body());
        Set<String> roles = new HashSet<>();
        work.body().getAllElements().stream()
                .filter(Element::isBlock)
                .forEach(block -> roles.addAll(block.classNames()));
        Element heading = Objects.requireNonNull(work.body().selectFirst("h1"), "a page in work begins with its title");
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
                words(work),
                roles);
    }

    /** The terms a page uses, by name, with definitions to be shown on that page. */
    private List<Term> words(WorkPage work) {
        return work.terms().stream()
                .map(id -> Objects.requireNonNull(terms.get(id), "only terms of the glossary are linked"))
                .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .map(term -> term.withDefinition(
                        Marks.finish(
                                Marks.copy(definitionOf(term.id())),
                                work.id().address(),
                                work.id().root()),
                        term.text()))
                .toList();
    }

    private List<EvidenceNote> notes(WorkPage work) {
        List<EvidenceNote> notes = new ArrayList<>();
        for (Element note : work.body().select(".evidence-note")) {
            Element text = Objects.requireNonNull(note.selectFirst(".evidence-text"), "a note in work has its text");
            Element title = note.selectFirst(".evidence-own-title");
            String cites = Marks.decode(note.attr("data-hb-cites"));
            notes.add(new EvidenceNote(
                    work.id(),
                    note.id(),
                    title == null ? "" : title.text(),
                    Marks.finish(Marks.copy(text), PageId.EVIDENCE.address(), ""),
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

    private Glossary glossary() {
        Glossary glossary = sources.glossary();
        List<Term> finished = glossary.terms().stream()
                .map(term -> term.withDefinition(
                        Marks.finish(Marks.copy(definitionOf(term.id())), PageId.GLOSSARY.address(), ""),
                        text(definitionOf(term.id())).strip()))
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

    /** The words a reader reads, without citation numbers: a block a line. */
    private static String text(Element body) {
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            private int skipped;

            @Override
            public void head(Node node, int depth) {
                if (isCitation(node)) {
                    skipped++;
                } else if (skipped == 0 && node instanceof TextNode words) {
                    text.append(SPACE.matcher(words.getWholeText()).replaceAll(" "));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isCitation(node)) {
                    skipped--;
                } else if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isCitation(Node node) {
        return node instanceof Element element && element.normalName().equals("sup") && element.hasClass("citation");
    }
}
