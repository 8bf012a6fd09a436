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
 * Links words to the glossary: each term at its first use in the preamble and in each level-1 section, and at every
 * {@code term:}.
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

    /** Links the terms of a text. */
    void resolve(MutableText text) {
        new Walk(text).visit(text.body(), new HashSet<>(Set.of(text.definedTerm())));
    }

    /** Returns the linked places in order. */
    List<TermUse> uses() {
        return List.copyOf(uses);
    }

    /** Returns the findings about unknown terms. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** One pass through a text. */
    private final class Walk {

        private final MutableText text;

        Walk(MutableText text) {
            this.text = text;
        }

        /** Visits the children of an element. {@code linked} contains the terms that already have a link in this section. */
        void visit(Element element, Set<String> linked) {
            for (Node child : List.copyOf(element.childNodes())) {
                if (child instanceof TextNode words) {
                    link(words, linked);
                } else if (child instanceof Element inner && inner.normalName().equals(PLACEHOLDER)) {
                    linkExplicitly(inner, linked);
                } else if (child instanceof Element inner && isLeftAlone(inner)) {
                    inner.getElementsByTag(PLACEHOLDER).forEach(wanted -> linkExplicitly(wanted, linked));
                } else if (child instanceof Element inner) {
                    visit(inner, inner.hasClass("sect1") ? new HashSet<>(Set.of(text.definedTerm())) : linked);
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
                    complete(link, match.term());
                }
            }
        }

        /** Splits off the text after the first characters; returns the text itself if there is nothing to split. */
        private TextNode tail(TextNode node, int length) {
            return length == 0 || length == node.getWholeText().length() ? node : node.splitText(length);
        }

        private void linkExplicitly(Element wanted, Set<String> linked) {
            if (Marks.isInside(wanted, "a")) {
                // a copy of a title in a link: the title itself is linked
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
            complete(wanted, term.get());
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
                            Marks.locate(wanted, tree, text.location()),
                            "the glossary has no term '" + written + "'")
                    .withHint(Suggestion.didYouMean(written, known)
                            .or(() -> Optional.of(
                                    "add it to " + SourceTree.GLOSSARY + ", or write the word without term:")));
        }

        private void complete(Element link, Term term) {
            link.attr(Marks.TO, PageId.GLOSSARY.address() + "#" + term.anchor());
            text.linkedTerms().add(term.id());
            uses.add(new TermUse(term.id(), text.page(), Marks.locate(link, tree, text.location())));
        }
    }

    private static boolean isLeftAlone(Element element) {
        return ELEMENTS_LEFT_ALONE.contains(element.normalName())
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(CLASSES_LEFT_ALONE::contains));
    }
}
