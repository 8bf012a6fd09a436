package org.patienthandbook.assemble;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Extracts the words of HTML without citation numbers, one block per line. */
final class PlainText implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int skipped;

    private PlainText() {}

    static String of(Element body) {
        PlainText extractor = new PlainText();
        body.traverse(extractor);
        extractor.endLine();
        return extractor.text.toString();
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

    /** Replaces each run of white space by one space. */
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
