package org.patienthandbook.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.patienthandbook.source.SourceFile;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** The blocks of a loaded text: its sections, and which lines each block takes in which file. */
final class DocumentBlocks {

    /** Where a block begins, and how deep it stands. */
    private record Start(SourceLocation location, int depth) {}

    /** The lines of a block: from its first to its last. */
    record Span(int firstLine, int lastLine) {}

    private final SourceTree tree;
    private final SourceFile file;
    private final List<Start> starts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private DocumentBlocks(SourceTree tree, SourceFile file) {
        this.tree = tree;
        this.file = file;
    }

    static DocumentBlocks of(Document document, SourceTree tree, SourceFile file) {
        DocumentBlocks blocks = new DocumentBlocks(tree, file);
        blocks.walk(document, 0);
        return blocks;
    }

    private void walk(StructuralNode parent, int depth) {
        for (StructuralNode block : parent.getBlocks()) {
            boolean isFrame =
                    block.getContext().equals("preamble") || (block instanceof DescriptionList && isGlossary());
            if (!isFrame) {
                starts.add(new Start(locate(block), depth));
            }
            if (block instanceof Section section) {
                sections.add(section);
            }
            if (block instanceof DescriptionList list) {
                entries(list, depth + 1);
            } else {
                walk(block, depth + 1);
            }
        }
    }

    /** There an entry is a block: what stands before it holds for it, not for all after it. */
    private boolean isGlossary() {
        return file.relative().equals(SourceTree.GLOSSARY);
    }

    private void entries(DescriptionList list, int depth) {
        for (DescriptionListEntry entry : list.getItems()) {
            entry.getTerms().forEach(term -> starts.add(new Start(locate(term), depth)));
            if (entry.getDescription() != null) {
                walk(entry.getDescription(), depth + 1);
            }
        }
    }

    /** The sections in the order of the text. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The names of the files that blocks come from, the text's own first among equals by name. */
    Set<String> files() {
        Set<String> files = new TreeSet<>(Set.of(file.name()));
        starts.forEach(start -> files.add(start.location().file()));
        return files;
    }

    /** The place of a block's first line. */
    SourceLocation locate(StructuralNode node) {
        Cursor cursor = node.getSourceLocation();
        if (cursor == null) {
            return file.at(0);
        }
        String root = tree.root() + "/";
        String path = cursor.getFile();
        String relative = path != null && path.startsWith(root) ? path.substring(root.length()) : file.relative();
        return tree.locate(relative, Math.max(0, cursor.getLineNumber()));
    }

    /** The lines of the first block that begins after a line of a file; the line alone when none does. */
    Span blockAfter(String name, int line) {
        for (int i = 0; i < starts.size(); i++) {
            SourceLocation start = starts.get(i).location();
            if (start.file().equals(name) && start.line() > line) {
                return new Span(line, endOf(i));
            }
        }
        return new Span(line, line);
    }

    private int endOf(int index) {
        Start block = starts.get(index);
        for (Start next : starts.subList(index + 1, starts.size())) {
            if (next.depth() <= block.depth()
                    && next.location().file().equals(block.location().file())
                    && next.location().line() > block.location().line()) {
                return next.location().line() - 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
