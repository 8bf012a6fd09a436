package org.patienthandbook.output.pdf.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * Marks repeated table heads as artifacts (ISO 32000-1, 14.8.2.2). When a table continues on another page, the engine
 * prints its head again and tags each copy as part of the one head: a screen reader would say "Dose Dose Dose".
 */
final class RepeatedTableHeads {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final COSName TABLE_HEAD = COSName.getPDFName("THead");

    private final PDDocument pdf;
    /** The ids of marked contents (MCID) that are copies, by page. */
    private final IdentityHashMap<COSDictionary, Set<Integer>> copies = new IdentityHashMap<>();

    RepeatedTableHeads(PDDocument pdf) {
        this.pdf = pdf;
    }

    void markAsArtifacts(COSDictionary tags) throws IOException {
        find(tags);
        if (copies.isEmpty()) {
            return;
        }
        COSDictionary parents = tags.getCOSDictionary(COSName.PARENT_TREE);
        for (PDPage page : pdf.getPages()) {
            Set<Integer> numbers = copies.get(page.getCOSObject());
            if (numbers != null) {
                removeFromParents(parents, page.getCOSObject().getInt(COSName.STRUCT_PARENTS), numbers);
                rewrite(page, numbers);
            }
        }
    }

    private void find(COSDictionary element) {
        if (TABLE_HEAD.equals(element.getCOSName(COSName.S))) {
            collect(element, new COSDictionary[1]);
            return;
        }
        kids(element).forEach(this::find);
    }

    /** Removes from a head's tags, and collects, all contents that are not on the page of the head's first content. */
    private void collect(COSDictionary element, @Nullable COSDictionary[] first) {
        if (!(element.getDictionaryObject(COSName.K) instanceof COSArray array)) {
            kids(element).forEach(kid -> collect(kid, first));
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            COSDictionary page = pageOf(array.getObject(i), element);
            if (page == null) {
                kids(array.getObject(i)).forEach(kid -> collect(kid, first));
            } else if (first[0] == null || first[0] == page) {
                first[0] = page;
            } else {
                copies.computeIfAbsent(page, any -> new HashSet<>()).add(numberOf(array.getObject(i)));
                array.remove(i--);
            }
        }
    }

    /** The page of a marked content. Null if the kid is a structure element. */
    private static @Nullable COSDictionary pageOf(COSBase kid, COSDictionary element) {
        if (kid instanceof COSDictionary reference) {
            return reference.containsKey(COSName.MCID) ? reference.getCOSDictionary(COSName.PG) : null;
        }
        return kid instanceof COSInteger ? element.getCOSDictionary(COSName.PG) : null;
    }

    private static int numberOf(COSBase content) {
        return content instanceof COSInteger number
                ? number.intValue()
                : ((COSDictionary) content).getInt(COSName.MCID);
    }

    private static List<COSDictionary> kids(COSDictionary element) {
        return kids(element.getDictionaryObject(COSName.K));
    }

    private static List<COSDictionary> kids(@Nullable COSBase kid) {
        List<COSDictionary> kids = new ArrayList<>();
        if (kid instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary found && found.containsKey(COSName.S)) {
                    kids.add(found);
                }
            }
        } else if (kid instanceof COSDictionary only && only.containsKey(COSName.S)) {
            kids.add(only);
        }
        return kids;
    }

    /** Removes contents from the parent tree, which leads from contents to their tags. */
    private static void removeFromParents(@Nullable COSDictionary node, int page, Set<Integer> numbers) {
        if (node == null) {
            return;
        }
        COSArray entries = node.getCOSArray(COSName.NUMS);
        for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
            if (entries.getInt(i) == page && entries.getObject(i + 1) instanceof COSArray contents) {
                numbers.stream()
                        .filter(number -> number < contents.size())
                        .forEach(number -> contents.set(number, COSNull.NULL));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            removeFromParents((COSDictionary) kids.getObject(i), page, numbers);
        }
    }

    private void rewrite(PDPage page, Set<Integer> numbers) throws IOException {
        List<Object> written = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && numbers.contains(numberOf(written.get(written.size() - 1), page.getResources()))) {
                written.remove(written.size() - 1);
                written.set(written.size() - 1, ARTIFACT);
                written.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
            } else {
                written.add(token);
            }
        }
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(written);
        }
        page.setContents(stream);
    }

    /** The id of the marked content with these properties, which are written inline or named. -1 if it has none. */
    private static int numberOf(Object properties, PDResources resources) {
        if (properties instanceof COSDictionary dictionary) {
            return dictionary.getInt(COSName.MCID);
        }
        PDPropertyList named = properties instanceof COSName name ? resources.getProperties(name) : null;
        return named == null ? -1 : named.getCOSObject().getInt(COSName.MCID);
    }
}
