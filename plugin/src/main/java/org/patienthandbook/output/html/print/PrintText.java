package org.patienthandbook.output.html.print;

import java.text.Normalizer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a document for paper: composed accents, nothing invisible, citations that stay with their word. */
final class PrintText {

    private static final int LONGEST_WORD = 24;

    private final Element body;

    PrintText(Element body) {
        this.body = body;
    }

    void polish() {
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    String clean = clean(text.getWholeText());
                    if (!clean.equals(text.getWholeText())) {
                        text.text(clean);
                    }
                }
            }
        });
        body.select("sup.citation").forEach(PrintText::keepWithWord);
    }

    /** Invisible characters have no glyph in most fonts, and the engine would print a mark for them. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .filter(character -> character < 0xFE00 || character > 0xFE0F)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Numbers alone at the beginning of a line look like a list. */
    private static void keepWithWord(Element citation) {
        if (!(citation.previousSibling() instanceof TextNode before)) {
            return;
        }
        String text = before.getWholeText();
        int start = text.lastIndexOf(' ') + 1;
        String word = text.substring(start);
        if (word.isBlank() || word.length() > LONGEST_WORD) {
            return;
        }
        before.text(text.substring(0, start));
        Element kept = new Element("span").addClass("kept");
        citation.before(kept);
        kept.appendText(word).appendChild(citation);
    }
}
