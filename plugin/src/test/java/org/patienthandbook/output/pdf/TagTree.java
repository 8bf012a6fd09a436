package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads the tags of a PDF file with their texts, in the order in which a screen reader reads them. */
final class TagTree {

    /**
     * A tag.
     *
     * @param type the type: {@code H1}
     * @param path the types of all tags around it, and its own: {@code Document/L/LI}
     * @param text the text of this tag and the tags in it
     * @param alt the alternative text
     * @param attributes as PDF syntax
     */
    record Tag(String type, String path, String text, Optional<String> alt, String attributes) {}

    private final List<Tag> tags = new ArrayList<>();
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();

    static List<Tag> of(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            TagTree tree = new TagTree();
            tree.walk(document.getDocumentCatalog().getStructureTreeRoot(), "", null);
            return tree.tags;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page numbers of sheets with nothing but a footer. */
    static List<Integer> emptySheets(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<Integer> empty = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                if (read(document.getPage(i)).keySet().stream().allMatch(id -> id < 0)) {
                    empty.add(i + 1);
                }
            }
            return empty;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String walk(PDStructureNode node, String path, PDPage inherited) {
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                text.append(element(element, path, inherited));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(textOf(reference.getPage() == null ? inherited : reference.getPage(), reference.getMCID()));
            } else if (kid instanceof Integer id) {
                text.append(textOf(inherited, id));
            }
        }
        return text.toString();
    }

    private String element(PDStructureElement element, String path, PDPage inherited) {
        String type = element.getStructureType();
        String own = path.isEmpty() ? type : path + "/" + type;
        int at = tags.size();
        tags.add(new Tag(type, own, "", Optional.empty(), ""));
        String text = walk(element, own, element.getPage() == null ? inherited : element.getPage());
        Object attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        tags.set(
                at,
                new Tag(
                        type,
                        own,
                        text.strip(),
                        Optional.ofNullable(element.getAlternateDescription()),
                        String.valueOf(attributes)));
        return text;
    }

    private String textOf(PDPage page, int id) {
        return texts.computeIfAbsent(page, TagTree::read).getOrDefault(id, "");
    }

    private static Map<Integer, String> read(PDPage page) {
        try {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, texts));
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        texts.merge(content.getMCID(), text.toString(), String::concat);
    }
}
