package org.patienthandbook.assemble.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.assemble.term.Words.Word;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;

/**
 * Finds the terms of a glossary in text. One automaton over words reads the text once, regardless of the number of terms.
 * If several forms begin at a word, the longest one matches, and reading continues after it.
 */
public final class TermMatcher {

    /** A term found in a text, between two offsets. */
    public record Match(int start, int end, Term term) {}

    /** A state of the automaton: the next states by word, and the term whose form ends here. */
    private static final class State {
        private final Map<String, State> next = new HashMap<>();
        private @Nullable Term term;
    }

    /** White space or one hyphen, including no-break spaces and the no-break hyphen. */
    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Zs}]+|[-\u2010\u2011]");

    private final State automatic = new State();
    private final State all = new State();
    private final List<Finding> findings = new ArrayList<>();

    public TermMatcher(Glossary glossary) {
        Map<List<String>, Term> owners = new LinkedHashMap<>();
        for (Term term : glossary.terms()) {
            for (Term.Name name : term.names()) {
                claim(term, name, owners);
            }
        }
        owners.forEach((form, term) -> {
            insert(all, form, term);
            if (!term.explicitOnly()) {
                insert(automatic, form, term);
            }
        });
    }

    /** Returns a finding for each name that also matches an earlier entry. */
    public List<Finding> ambiguities() {
        return List.copyOf(findings);
    }

    private void claim(Term term, Term.Name name, Map<List<String>, Term> owners) {
        boolean reported = false;
        for (List<String> form : TermForms.of(name.text())) {
            Term owner = owners.putIfAbsent(form, term);
            if (owner != null && !owner.equals(term) && !reported) {
                reported = true;
                findings.add(Finding.of(
                                Rule.TERM_AMBIGUOUS,
                                name.location(),
                                "'" + name.text() + "' also matches the entry '" + owner.name() + "' at "
                                        + owner.location())
                        .withHint("make both names synonyms of one entry, or rename one of them"));
            }
        }
    }

    private static void insert(State root, List<String> form, Term term) {
        State state = root;
        for (String word : form) {
            state = state.next.computeIfAbsent(word, key -> new State());
        }
        state.term = term;
    }

    /** Returns the entry that the whole text matches; empty if there is none. */
    public Optional<Term> lookUp(String text) {
        return walk(all, text, true).stream()
                .filter(match -> TermForms.words(text.substring(match.start(), match.end()))
                        .equals(TermForms.words(text)))
                .map(Match::term)
                .findFirst();
    }

    /** Returns the terms in a text in order, without overlaps and without explicit-only terms. */
    public List<Match> match(String text) {
        return walk(automatic, text, false);
    }

    private static List<Match> walk(State root, String text, boolean firstOnly) {
        Words words = new Words(text);
        List<Match> matches = new ArrayList<>();
        Optional<Word> next = words.from(0);
        while (next.isPresent()) {
            Word word = next.get();
            Optional<Match> match = longest(root, text, words, word);
            // not ifPresent, which would allocate a lambda for every word
            if (match.isPresent()) {
                matches.add(match.get());
            }
            if (firstOnly) {
                break;
            }
            next = words.from(match.map(Match::end).orElse(word.end()));
        }
        return matches;
    }

    /** Returns the longest form that begins with a word. */
    private static Optional<Match> longest(State root, String text, Words words, Word first) {
        Term term = acronym(root, first);
        int end = first.end();
        State state = root;
        Word word = first;
        while (true) {
            State possessive = state.next.get(TermForms.withoutPossessive(word.normal()));
            State next = state.next.get(word.normal());
            Term found = next != null && next.term != null ? next.term : possessive == null ? null : possessive.term;
            if (found != null) {
                term = found;
                end = word.end();
            }
            Optional<Word> following = next == null ? Optional.empty() : words.from(word.end());
            if (next == null
                    || following.isEmpty()
                    || !joined(text, word.end(), following.get().start())) {
                return term == null ? Optional.empty() : Optional.of(new Match(first.start(), end, term));
            }
            state = next;
            word = following.get();
        }
    }

    /** Returns the term whose acronym a word is, in capitals. */
    private static @Nullable Term acronym(State root, Word word) {
        if (word.written().equals(word.normal())) {
            return null;
        }
        String written = TermForms.withoutPossessive(word.written().replace('’', '\''));
        State state = written.equals(word.normal()) ? null : root.next.get(written);
        return state == null ? null : state.term;
    }

    /** Whether only white space or one hyphen is between two words. */
    private static boolean joined(String text, int end, int start) {
        String between = text.substring(end, start);
        return JOINT.matcher(between).matches();
    }
}
