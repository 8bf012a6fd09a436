package org.patienthandbook.asciidoc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.Glossary;
import org.patienthandbook.model.Term;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reads {@code glossary.adoc}: description lists, whose terms that share a definition are one entry's names. */
public final class GlossaryReader {

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\"></a>");
    private static final String EXPLICIT_ONLY = "explicit-only";
    private static final String PREFIX = "term-";

    private final SourceTree tree;
    private final AsciidocConverter converter;

    /** A reader for the glossary of a handbook, with its converter. */
    public GlossaryReader(SourceTree tree, AsciidocConverter converter) {
        this.tree = tree;
        this.converter = converter;
    }

    /** The handbook's glossary; {@link Glossary#EMPTY} when it has none. */
    public Outcome<Glossary> read() {
        Optional<SourceFile> file = tree.find(SourceTree.GLOSSARY);
        if (file.isEmpty()) {
            return Outcome.of(Glossary.EMPTY);
        }
        return SourceText.read(file.get())
                .then(text -> converter.convert(
                        file.get(),
                        text.orElse(""),
                        "",
                        document -> new Reading(file.get(), text.orElse("")).read(document)))
                .then(Function.identity());
    }

    /** One reading of the file. */
    private final class Reading {

        private final SourceFile file;
        private final String text;
        private final List<Term> terms = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final StringBuilder introduction = new StringBuilder();

        Reading(SourceFile file, String text) {
            this.file = file;
            this.text = text;
        }

        Outcome<Glossary> read(Document document) {
            DocumentBlocks blocks = DocumentBlocks.of(document, tree, file);
            walk(document, blocks);
            Glossary glossary = new Glossary(
                    introduction.toString(),
                    terms,
                    new WaiverReader(tree).read(file, text, blocks, document.getAttributes()));
            return new Outcome<>(glossary, findings);
        }

        /** Description lists are entries, at any depth of sections; all other text introduces the glossary. */
        private void walk(StructuralNode parent, DocumentBlocks blocks) {
            for (StructuralNode block : parent.getBlocks()) {
                if (block instanceof DescriptionList list) {
                    entries(list, blocks);
                } else if (block.getContext().equals("section")
                        || block.getContext().equals("preamble")) {
                    walk(block, blocks);
                } else {
                    introduction.append(block.convert()).append('\n');
                }
            }
        }

        /** A line such as {@code [.explicit-only]} belongs to the entry it stands before, though AsciiDoc gives it to the list. */
        private void entries(DescriptionList list, DocumentBlocks blocks) {
            boolean marked = list.hasRole(EXPLICIT_ONLY);
            for (DescriptionListEntry entry : list.getItems()) {
                entry(entry, marked, blocks);
                marked = false;
            }
        }

        private void entry(DescriptionListEntry entry, boolean marked, DocumentBlocks blocks) {
            List<Term.Name> names = entry.getTerms().stream()
                    .map(term -> new Term.Name(PlainText.of(term.getText()), blocks.locate(term)))
                    .toList();
            Optional<String> definition = definition(entry.getDescription());
            Term.Name first = names.get(0);
            if (definition.isEmpty()) {
                findings.add(Finding.of(
                                Rule.SOURCE_MALFORMED,
                                first.location(),
                                "the term '" + first.text() + "' has no definition")
                        .withHint("write the definition after '" + first.text() + "::'"));
                return;
            }
            boolean explicitOnly = marked
                    || entry.getTerms().stream().anyMatch(term -> term.getText().contains(EXPLICIT_ONLY));
            String html = definition.get();
            add(new Term(id(entry, first.text()), names, html, PlainText.of(html), explicitOnly, first.location()));
        }

        /** Two names can differ and still make the same anchor. */
        private void add(Term term) {
            Optional<Term> owner =
                    terms.stream().filter(other -> other.id().equals(term.id())).findFirst();
            if (owner.isEmpty()) {
                terms.add(term);
            } else {
                findings.add(
                        Finding.of(
                                        Rule.TERM_AMBIGUOUS,
                                        term.location(),
                                        "the anchor '" + term.anchor() + "' of '" + term.name() + "' belongs to '"
                                                + owner.get().name() + "' at "
                                                + owner.get().location() + " too")
                                .withHint(
                                        "make them names of one definition, or give this one an anchor of its own: [[term-...]]"));
            }
        }

        private Optional<String> definition(ListItem description) {
            if (description == null) {
                return Optional.empty();
            }
            String text = Objects.requireNonNullElse(description.hasText() ? description.getText() : "", "");
            String paragraph = text.isBlank() ? "" : "<p>" + text + "</p>";
            String rest =
                    Objects.requireNonNullElse(description.getContent(), "").toString();
            String html = (paragraph + rest).strip();
            return html.isEmpty() ? Optional.empty() : Optional.of(html);
        }
    }

    private static String id(DescriptionListEntry entry, String name) {
        for (ListItem term : entry.getTerms()) {
            Matcher anchor = ANCHOR.matcher(term.getText());
            if (anchor.find()) {
                String id = anchor.group(1);
                return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
            }
        }
        return slug(name);
    }

    /** A term's anchor made of its name: ASCII letters and digits, all else one hyphen. */
    static String slug(String name) {
        String ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        String slug = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "term" : slug;
    }
}
