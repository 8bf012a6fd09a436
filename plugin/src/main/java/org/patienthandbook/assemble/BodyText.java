package org.patienthandbook.assemble;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words a reader reads, without citation numbers: a block a line. */
final class BodyText implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int skipped;

    private BodyText() {}

    static String of(Element body) {
        BodyText reading = new BodyText();
        body.traverse(reading);
        reading.endLine();
        return reading.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (isCitation(node)) {
            skipped++;
        } else if (skipped == 0 && node instanceof TextNode words) {
            append(words.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (isCitation(node)) {
            skipped--;
        } else if (node instanceof Element element && element.isBlock()) {
            endLine();
        }
    }

    /** White space within a piece of text is one space, however much there is of it. */
    private void append(String words) {
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean isSpace = letter == ' ' || (letter >= '\t' && letter <= '\r');
            if (!isSpace) {
                line.append(letter);
            } else if (!space) {
                line.append(' ');
            }
            space = isSpace;
        }
    }

    private void endLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(words);
        }
    }

    private static boolean isCitation(Node node) {
        return node instanceof Element element && element.normalName().equals("sup") && element.hasClass("citation");
    }
}
