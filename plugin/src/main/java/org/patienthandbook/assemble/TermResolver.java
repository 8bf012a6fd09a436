package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.assemble.term.TermMatcher;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.finding.Suggestion;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceTree;

/**
 * Links words to the glossary: each term at its first use in the preamble and in each level-1 section, and wherever an
 * author asks for it.
 */
final class TermResolver {

    private static final String PLACEHOLDER = "hb-term";
    private static final Set<String> ELEMENTS_LEFT_ALONE = Set.of(
            "a",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "code",
            "pre",
            "kbd",
            "blockquote",
            "q",
            "cite",
            "th",
            "caption",
            "sup",
            "summary",
            "hb-text");
    private static final Set<String> CLASSES_LEFT_ALONE = Set.of(
            "no-term",
            "title",
            "card-title",
            "evidence-title",
            "evidence-own-title",
            "quoteblock",
            "verseblock",
            "missing",
            "attribution",
            "image");

    private final SourceTree tree;
    private final Glossary glossary;
    private final TermMatcher matcher;
    private final List<TermUse> uses = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    TermResolver(SourceTree tree, Glossary glossary, TermMatcher matcher) {
        this.tree = tree;
        this.glossary = glossary;
        this.matcher = matcher;
    }

    void resolve(WorkPage page) {
        new Walk(page).visit(page.body(), null, new HashSet<>(Set.of(page.own())));
    }

    /** The linked places so far, in the order of the pages. */
    List<TermUse> uses() {
        return List.copyOf(uses);
    }

    /** The requests for terms that the glossary does not have. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** One text, read once from its beginning to its end. */
    private final class Walk {

        private final WorkPage page;

        Walk(WorkPage page) {
            this.page = page;
        }

        /** Visits what is in an element; {@code linked} holds the terms that need no link any more in this section. */
        void visit(Element element, @Nullable Element section, Set<String> linked) {
            for (Node child : List.copyOf(element.childNodes())) {
                if (child instanceof TextNode text) {
                    link(text, linked);
                } else if (child instanceof Element inner && inner.normalName().equals(PLACEHOLDER)) {
                    explicit(inner, linked);
                } else if (child instanceof Element inner && isLeftAlone(inner)) {
                    inner.getElementsByTag(PLACEHOLDER).forEach(wanted -> explicit(wanted, linked));
                } else if (child instanceof Element inner) {
                    boolean opens = inner.hasClass("sect1");
                    visit(inner, opens ? inner : section, opens ? new HashSet<>(Set.of(page.own())) : linked);
                }
            }
        }

        private void link(TextNode node, Set<String> linked) {
            TextNode rest = node;
            int offset = 0;
            for (TermMatcher.Match match : matcher.match(node.getWholeText())) {
                if (linked.add(match.term().id())) {
                    TextNode word = tail(rest, match.start() - offset);
                    rest = tail(word, match.end() - match.start());
                    offset = match.end();
                    Element link = new Element("a").addClass("term");
                    word.replaceWith(link);
                    link.appendChild(word);
                    lead(link, match.term());
                }
            }
        }

        /** What comes after the first characters of a text, as a node of its own; the text itself when that is all or nothing. */
        private TextNode tail(TextNode text, int length) {
            return length == 0 || length == text.getWholeText().length() ? text : text.splitText(length);
        }

        private void explicit(Element wanted, Set<String> linked) {
            if (Marks.isInside(wanted, "a")) {
                // a title that travelled into a link: its own place is linked, the copy is not
                wanted.unwrap();
                return;
            }
            Optional<Term> term = find(wanted);
            if (term.isEmpty()) {
                findings.add(unknown(wanted));
                wanted.unwrap();
                return;
            }
            linked.add(term.get().id());
            wanted.tagName("a").clearAttributes().addClass("term");
            lead(wanted, term.get());
        }

        private Optional<Term> find(Element wanted) {
            String anchor = Marks.decode(wanted.attr("data-term"));
            return anchor.isEmpty()
                    ? matcher.lookUp(wanted.text())
                    : glossary.find(anchor.startsWith("term-") ? anchor.substring("term-".length()) : anchor)
                            .or(() -> matcher.lookUp(anchor.replace('-', ' ')));
        }

        private Finding unknown(Element wanted) {
            String anchor = Marks.decode(wanted.attr("data-term"));
            String written = anchor.isEmpty() ? wanted.text() : anchor;
            List<String> known = glossary.terms().stream()
                    .flatMap(term ->
                            anchor.isEmpty() ? term.names().stream().map(Term.Name::text) : Stream.of(term.id()))
                    .toList();
            return Finding.of(
                            Rule.TERM_UNKNOWN,
                            Marks.locate(wanted, tree, page.location()),
                            "the glossary has no term '" + written + "'")
                    .withHint(Suggestion.didYouMean(written, known)
                            .or(() -> Optional.of(
                                    "add it to " + SourceTree.GLOSSARY + ", or write the word without term:")));
        }

        private void lead(Element link, Term term) {
            link.attr(Marks.TO, PageId.GLOSSARY.address() + "#" + term.anchor());
            page.terms().add(term.id());
            uses.add(new TermUse(term.id(), page.id(), Marks.locate(link, tree, page.location())));
        }
    }

    private static boolean isLeftAlone(Element element) {
        return ELEMENTS_LEFT_ALONE.contains(element.normalName())
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(CLASSES_LEFT_ALONE::contains));
    }
}
