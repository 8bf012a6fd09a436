package org.patienthandbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;

/** Checks that every relative link of a document leads to a file, and its fragment to a heading. */
class DocumentLinksTest {

    private final Map<Path, Set<String>> anchors =
            Documents.files().collect(Collectors.toMap(Path::normalize, DocumentLinksTest::anchorsOf));

    /** The anchors of the headings, as code hosts make them. */
    private static Set<String> anchorsOf(Path document) {
        List<String> found = new ArrayList<>();
        Documents.parse(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                found.add(words(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d\\- ]", "")
                        .replace(' ', '-'));
            }
        });
        return Set.copyOf(found);
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static Stream<String> linksOf(Path document) {
        List<String> links = new ArrayList<>();
        Documents.parse(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }
        });
        return links.stream().filter(link -> !link.matches("\\w+:.*"));
    }

    private boolean isBroken(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        boolean hasAnchor = parts.length == 1
                || anchors.getOrDefault(target.normalize(), Set.of()).contains(parts[1]);
        return !Files.exists(target) || !hasAnchor;
    }

    @Test
    void linksOnlyToWhatExists() {
        assertThat(Documents.files()
                        .flatMap(document -> linksOf(document)
                                .filter(link -> isBroken(document, link))
                                .map(link -> document + ": " + link)))
                .isEmpty();
    }
}
