package org.patienthandbook.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.TermUse;

/** Reports glossary terms that neither a page nor the definition of another term uses. */
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
                                        ? "use it on a page with term:[" + term.name()
                                                + "], or remove it from the glossary"
                                        : "use it on a page, or remove it from the glossary"));
    }
}
