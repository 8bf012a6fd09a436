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
 * A table's head that is printed again on the table's next pages is read aloud once: the engine tags every copy as part of
 * the one head, so a screen reader would say "Dose Dose Dose". Copies become artifacts (ISO 32000-1, 14.8.2.2).
 */
final class RepeatedTableHeads {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final COSName TABLE_HEAD = COSName.getPDFName("THead");

    private final PDDocument pdf;
    /** The numbers of the marked contents that are copies, by their page. */
    private final IdentityHashMap<COSDictionary, Set<Integer>> copies = new IdentityHashMap<>();

    RepeatedTableHeads(PDDocument pdf) {
        this.pdf = pdf;
    }

    void silence(COSDictionary tags) throws IOException {
        find(tags);
        if (copies.isEmpty()) {
            return;
        }
        COSDictionary parents = tags.getCOSDictionary(COSName.PARENT_TREE);
        for (PDPage page : pdf.getPages()) {
            Set<Integer> numbers = copies.get(page.getCOSObject());
            if (numbers != null) {
                forget(parents, page.getCOSObject().getInt(COSName.STRUCT_PARENTS), numbers);
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

    /** Takes every content out of a head that is not on the page where the head's first content is. */
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

    /** The page of a marked content; absent for what is another element. */
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

    /** Takes contents out of the tree that leads from a page's contents to their tags. */
    private static void forget(@Nullable COSDictionary node, int page, Set<Integer> numbers) {
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
            forget((COSDictionary) kids.getObject(i), page, numbers);
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

    /** The number of the marked content whose properties these are, written in place or named. */
    private static int numberOf(Object properties, PDResources resources) {
        if (properties instanceof COSDictionary dictionary) {
            return dictionary.getInt(COSName.MCID);
        }
        PDPropertyList named = properties instanceof COSName name ? resources.getProperties(name) : null;
        return named == null ? -1 : named.getCOSObject().getInt(COSName.MCID);
    }
}
