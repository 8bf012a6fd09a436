package org.patienthandbook.output.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the type sizes and the fonts of a PDF file, each with its first characters. */
final class TypeSizes extends PDFTextStripper {

    private final Map<Float, String> sizes = new TreeMap<>();
    private final Map<String, String> fonts = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private TypeSizes() throws IOException {
        setSortByPosition(true);
    }

    static TypeSizes of(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            TypeSizes type = new TypeSizes();
            type.text.append(type.getText(document));
            return type;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (!position.getUnicode().isBlank()) {
            float size = Math.round(position.getFontSizeInPt() * 10) / 10f;
            sizes.merge(size, position.getUnicode(), (a, b) -> a.length() > 40 ? a : a + b);
            fonts.putIfAbsent(position.getFont().getName(), position.getUnicode());
        }
        super.processTextPosition(position);
    }

    Map<Float, String> sizes() {
        return sizes;
    }

    Map<String, String> fonts() {
        return fonts;
    }

    String text() {
        return text.toString().replaceAll("\\s+", " ");
    }
}
