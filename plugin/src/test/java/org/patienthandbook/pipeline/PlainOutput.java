package org.patienthandbook.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.model.EvidenceNote;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.Term;
import org.patienthandbook.model.TermUse;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.output.Output;
import org.patienthandbook.publish.StagingFolder;

/** Writes the body of each page without a theme, and one file with the rest of the handbook, so that a person can read them. */
public final class PlainOutput implements Output {

    @Override
    public List<Finding> write(Handbook handbook, StagingFolder staging) {
        handbook.pages().forEach(page -> staging.write(page.id().address(), page(page)));
        staging.write("handbook.txt", whole(handbook));
        return List.of();
    }

    private static String page(Page page) {
        return "<!-- " + page.title().text() + " | group: " + page.group()
                + " | previous: " + page.previous().map(Object::toString).orElse("-")
                + " | next: " + page.next().map(Object::toString).orElse("-")
                + " | cites: " + page.references()
                + " | words: " + page.words().stream().map(Term::id).toList()
                + " -->\n<h1>" + page.title().html() + "</h1>\n" + page.html() + "\n";
    }

    private static String whole(Handbook handbook) {
        StringBuilder text = new StringBuilder("pages\n");
        handbook.pages().forEach(page -> text.append("  ").append(page.id()).append('\n'));
        text.append("terms\n");
        handbook.glossary()
                .terms()
                .forEach(term -> text.append("  ").append(term(term, handbook)).append('\n'));
        text.append("references\n");
        handbook.references()
                .forEach(reference ->
                        text.append("  ").append(reference(reference)).append('\n'));
        text.append("evidence notes\n");
        handbook.notes().forEach(note -> text.append("  ").append(note(note)).append('\n'));
        return text.toString();
    }

    private static String term(Term term, Handbook handbook) {
        String names = term.names().stream().map(Term.Name::text).collect(Collectors.joining(" = "));
        String uses = handbook.termUses().stream()
                .filter(use -> use.term().equals(term.id()))
                .map(TermUse::location)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return term.anchor() + ": " + names + (term.explicitOnly() ? " (explicit only)" : "") + "\n    " + term.html()
                + "\n    used: " + uses;
    }

    private static String reference(NumberedReference reference) {
        String places = reference.citations().stream()
                .map(citation -> citation.page() + "#" + citation.anchor() + " at " + citation.location())
                .collect(Collectors.joining(", "));
        return reference.number() + ". " + reference.key() + ": " + reference.html() + "\n    cited: " + places;
    }

    private static String note(EvidenceNote note) {
        return note.page() + "#" + note.anchor() + " at " + note.location() + ": " + note.verdict() + ", "
                + note.level() + ", " + note.keys() + "\n    " + note.html().replace("\n", "\n    ");
    }
}
