package org.patienthandbook.output.page;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.page.view.GlossaryModel;
import org.patienthandbook.output.page.view.GlossaryModel.Entry;
import org.patienthandbook.output.page.view.GlossaryModel.Letter;
import org.patienthandbook.output.page.view.Link;

/** Composes the glossary page: terms from A to Z, each with the pages that use it. */
final class GlossaryComposer {

    /** The group of names that do not start with a letter. Sorts before all letters. */
    private static final String OTHER = "#";

    private final PageContext context;
    private final Viewpoint at;

    GlossaryComposer(PageContext context) {
        this.context = context;
        this.at = context.viewpoint(PageId.GLOSSARY);
    }

    GlossaryModel compose() {
        Map<String, List<Term>> byLetter = terms().stream()
                .collect(Collectors.groupingBy(GlossaryComposer::letterOf, TreeMap::new, Collectors.toList()));
        Map<String, Set<PageId>> uses = uses();
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, terms) -> letters.add(new Letter(
                letter,
                anchor(letter),
                terms.stream()
                        .map(term -> entry(term, uses.getOrDefault(term.id(), Set.of())))
                        .toList())));
        return new GlossaryModel(
                context.fill(context.handbook().glossary().introduction()), letters, alphabet(byLetter.keySet()));
    }

    private List<Term> terms() {
        Collator collator = Collator.getInstance(context.handbook().settings().language());
        return context.handbook().glossary().terms().stream()
                .sorted(Comparator.comparing(Term::name, collator)
                        .thenComparing(Term::name)
                        .thenComparing(Term::id))
                .toList();
    }

    private Map<String, Set<PageId>> uses() {
        return context.handbook().termUses().stream()
                .filter(use -> !use.page().equals(PageId.GLOSSARY) && context.has(use.page()))
                .collect(Collectors.groupingBy(
                        TermUse::term, Collectors.mapping(TermUse::page, Collectors.toCollection(LinkedHashSet::new))));
    }

    private Entry entry(Term term, Set<PageId> pages) {
        return new Entry(
                term.anchor(),
                term.name(),
                term.synonyms(),
                context.fill(term.html()),
                pages.stream().map(page -> context.link(at, page)).toList(),
                context.messages().text("glossary.self-link", Map.of("term", term.name())));
    }

    /** The letter to list a name under: its first letter in upper case, without accents. */
    private static String letterOf(Term term) {
        String plain = Normalizer.normalize(term.name().strip(), Normalizer.Form.NFD);
        int first = plain.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
    }

    private static String anchor(String letter) {
        return letter.equals(OTHER) ? "letter-other" : "letter-" + letter.toLowerCase(Locale.ROOT);
    }

    /** All letters with entries. If any of them is Latin, also the rest of A to Z, without links. */
    private static List<Link> alphabet(Set<String> letters) {
        Set<String> all = new TreeSet<>(letters);
        if (letters.stream().anyMatch(GlossaryComposer::isLatin)) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                all.add(String.valueOf(letter));
            }
        }
        return all.stream()
                .map(letter -> new Link(letter, letters.contains(letter) ? "#" + anchor(letter) : null))
                .toList();
    }

    private static boolean isLatin(String letter) {
        return letter.compareTo("A") >= 0 && letter.compareTo("Z") <= 0;
    }
}
