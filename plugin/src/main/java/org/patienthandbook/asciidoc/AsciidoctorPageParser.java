package org.patienthandbook.asciidoc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Outcome;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.model.page.PageHeader;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.page.ParsedPage;
import org.patienthandbook.model.page.RichText;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceTree;

/** Reads pages with Asciidoctor: each text is loaded and converted once. */
public final class AsciidoctorPageParser implements PageParser {

    private static final String EXTENSION = ".adoc";

    private final SourceTree tree;
    private final AsciidocConverter converter;

    /** A parser for the pages of a handbook, with its converter. */
    public AsciidoctorPageParser(SourceTree tree, AsciidocConverter converter) {
        this.tree = tree;
        this.converter = converter;
    }

    /** The name of the page that a file below {@code pages} holds. */
    public static PageId idOf(SourceFile page) {
        String below = page.below(SourceTree.PAGES);
        return new PageId(below.substring(0, below.length() - EXTENSION.length()));
    }

    @Override
    public Outcome<ParsedPage> parse(SourceFile page) {
        PageId id = idOf(page);
        return SourceText.read(page)
                .then(text -> converter
                        .convert(
                                page, text.orElse(""), id.root(), document -> read(page, text.orElse(""), id, document))
                        .then(parsed -> text.isEmpty() ? Outcome.of(parsed) : withTitle(parsed, text.get())));
    }

    private static Outcome<ParsedPage> withTitle(ParsedPage page, String text) {
        if (!page.title().text().isBlank()) {
            return Outcome.of(page);
        }
        int line = text.isBlank() ? 0 : 1;
        RichText stand = new RichText(page.id().value(), page.id().value());
        ParsedPage titled = new ParsedPage(
                page.id(),
                page.source(),
                stand,
                page.header(),
                page.draft(),
                page.html(),
                page.sections(),
                Set.of(),
                page.waivers());
        Finding finding = Finding.of(Rule.SOURCE_MALFORMED, page.source().at(line), "the page has no title")
                .withHint("begin the file with a line such as '= Living with migraine'");
        return new Outcome<>(titled, List.of(finding));
    }

    private ParsedPage read(SourceFile page, String text, PageId id, Document document) {
        String html = document.convert();
        DocumentBlocks blocks = DocumentBlocks.of(document, tree, page);
        Map<String, Object> attributes = document.getAttributes();
        return new ParsedPage(
                id,
                page,
                richText(Objects.requireNonNullElse(document.getDoctitle(), "")),
                header(attributes),
                "draft".equals(attributes.get("jbake-status")),
                html,
                blocks.sections().stream()
                        .map(section -> section(blocks, section))
                        .toList(),
                Set.of(),
                new WaiverReader(tree).read(page, text, blocks, attributes));
    }

    private static org.patienthandbook.model.page.Section section(DocumentBlocks blocks, Section section) {
        return new org.patienthandbook.model.page.Section(
                Objects.requireNonNullElse(section.getId(), ""),
                section.getLevel(),
                richText(section.getTitle()),
                blocks.locate(section));
    }

    private static PageHeader header(Map<String, Object> attributes) {
        return new PageHeader(
                PlainText.of(text(attributes, "description")),
                Arrays.stream(PlainText.of(text(attributes, "keywords")).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                text(attributes, "revdate"),
                PlainText.of(text(attributes, "condition")),
                text(attributes, "next-review"),
                // Asciidoctor drops an attribute that is unset in the header; the converter presets it
                attributes.containsKey("handout"));
    }

    private static String text(Map<String, Object> attributes, String name) {
        return Objects.requireNonNullElse(attributes.get(name), "").toString().strip();
    }

    private static RichText richText(String html) {
        return new RichText(html, PlainText.of(html));
    }
}
