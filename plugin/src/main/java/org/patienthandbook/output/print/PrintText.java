package org.patienthandbook.output.print;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Prepares a document's text for print: composes accents, removes invisible characters, and keeps citations and
 * punctuation with their word.
 */
final class PrintText {

    /** Longer texts may break across lines. */
    private static final int MAX_KEPT_LENGTH = 24;

    private static final String INLINE = "a, b, cite, code, em, i, mark, q, span, strong";

    private static final Pattern CLOSING = Pattern.compile("^[,.;:!?)\\]…”’»]+");

    private final Element body;

    PrintText(Element body) {
        this.body = body;
    }

    void prepare() {
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
        body.select(Selectors.of("sup.citation")).forEach(PrintText::keepWithWord);
        body.select(Selectors.of(INLINE)).forEach(PrintText::keepWithPunctuation);
    }

    /** Most fonts have no glyph for invisible characters, so the engine would print a replacement character. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .filter(character -> character < 0xFE00 || character > 0xFE0F)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /**
     * Keeps a citation on one line with the word before it, even if the word is a link: a number at the start of a line
     * looks like a list item.
     */
    private static void keepWithWord(Element citation) {
        if (!(citation.previousSibling() instanceof TextNode before)) {
            return;
        }
        String text = before.getWholeText();
        int start = text.lastIndexOf(' ') + 1;
        String word = text.substring(start);
        Node joined = start == 0 ? before.previousSibling() : null;
        int length = word.length()
                + (joined instanceof Element element ? element.text().length() : 0);
        if (word.isBlank() || length > MAX_KEPT_LENGTH || joined instanceof TextNode) {
            return;
        }
        before.text(text.substring(0, start));
        Element kept = new Element("span").addClass("kept");
        citation.before(kept);
        if (joined instanceof Element element && !element.isBlock()) {
            kept.appendChild(element);
        }
        kept.appendText(word).appendChild(citation);
    }

    /**
     * Keeps punctuation with the inline element before it, where the engine would break the line. Moves it into an
     * element too long to keep on one line.
     */
    private static void keepWithPunctuation(Element element) {
        if (!(element.nextSibling() instanceof TextNode after)
                || element.closest(Selectors.of(".kept")) != null
                || !element.hasText()) {
            return;
        }
        Matcher closing = CLOSING.matcher(after.getWholeText());
        if (!closing.find()) {
            return;
        }
        after.text(after.getWholeText().substring(closing.end()));
        if (element.text().length() > MAX_KEPT_LENGTH) {
            element.appendText(closing.group());
        } else {
            Element kept = new Element("span").addClass("kept");
            element.before(kept);
            kept.appendChild(element).appendText(closing.group());
        }
    }
}
