package org.patienthandbook.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.TermUse;

/** Every term of the glossary is used: on a page, or in the definition of another term. */
public final class UnusedTermCheck implements Check {

    @Override
    public Stream<Finding> check(Handbook handbook) {
        Set<String> used = handbook.termUses().stream().map(TermUse::term).collect(Collectors.toSet());
        return handbook.glossary().terms().stream()
                .filter(term -> !used.contains(term.id()))
                .map(term -> Finding.of(
                                Rule.TERM_UNUSED, term.location(), "no page uses the term '" + term.name() + "'")
                        .withHint(
                                term.explicitOnly()
                                        ? "ask for it with term:[" + term.name() + "], or take it out of the glossary"
                                        : "use the word where it belongs, or take it out of the glossary"));
    }
}
