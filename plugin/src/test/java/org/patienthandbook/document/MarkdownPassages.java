package org.patienthandbook.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the passages of a Markdown file. Code blocks, link targets and HTML are left out. */
final class MarkdownPassages extends AbstractVisitor {

    private final String file;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private MarkdownPassages(String file) {
        this.file = file;
    }

    static List<Passage> of(Path document) {
        MarkdownPassages found = new MarkdownPassages(Documents.name(document));
        Documents.parse(document).accept(found);
        return List.copyOf(found.passages);
    }

    private void collect(Node block) {
        words.setLength(0);
        visitChildren(block);
        int line = block.getSourceSpans().get(0).getLineIndex() + 1;
        passages.add(new Passage(file, line, words.toString()));
    }

    @Override
    public void visit(Paragraph paragraph) {
        collect(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        collect(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            collect(node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(Passage.CODE);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }
}
