package org.patienthandbook.output.pdf.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Corrects a PDF file before it is saved: the file must not depend on the time of day or on the JDK, and its tags must
 * not contain empty table parts.
 */
final class PdfPostprocessor {

    private static final Set<String> TABLE_PARTS = Set.of("THead", "TFoot", "TBody");

    private final Instant timestamp;
    private final byte[] colors;

    /**
     * @param timestamp the creation date of all files
     * @param colors the color profile (ICC)
     */
    PdfPostprocessor(Instant timestamp, byte[] colors) {
        this.colors = colors.clone();
        this.timestamp = timestamp.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param name a name that no other file of the handbook has; it becomes part of the document id */
    void process(PDDocument pdf, String name) throws IOException {
        PDStructureTreeRoot tags = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (tags != null) {
            new RepeatedTableHeads(pdf).markAsArtifacts(tags.getCOSObject());
            removeEmptyTableParts(tags.getCOSObject());
        }
        GregorianCalendar day = GregorianCalendar.from(timestamp.atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(day);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String dates =
                "<xmp:CreateDate>" + timestamp + "</xmp:CreateDate><xmp:ModifyDate>" + timestamp + "</xmp:ModifyDate>";
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", dates);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        replaceColorProfile(pdf);
        pdf.setDocumentId(timestamp.toEpochMilli() * 31 + name.hashCode());
    }

    /** Writes the color profile again: the engine reads it through the JDK, which may change it. */
    private void replaceColorProfile(PDDocument pdf) throws IOException {
        for (PDOutputIntent intent : pdf.getDocumentCatalog().getOutputIntents()) {
            try (OutputStream out = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(colors);
            }
        }
    }

    private static void removeEmptyTableParts(COSDictionary element) {
        if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            for (int i = kids.size() - 1; i >= 0; i--) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    removeEmptyTableParts(kid, kids, i);
                }
            }
        } else if (element.getDictionaryObject(COSName.K) instanceof COSDictionary only && isElement(only)) {
            removeEmptyTableParts(only);
        }
    }

    private static void removeEmptyTableParts(COSDictionary kid, COSArray kids, int index) {
        if (!isElement(kid)) {
            return;
        }
        if (TABLE_PARTS.contains(kid.getNameAsString(COSName.S)) && kid.getDictionaryObject(COSName.K) == null) {
            kids.remove(index);
        } else {
            removeEmptyTableParts(kid);
        }
    }

    private static boolean isElement(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.S) && dictionary.getDictionaryObject(COSName.S) instanceof COSName;
    }
}
