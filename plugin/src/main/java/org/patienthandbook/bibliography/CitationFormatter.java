package org.patienthandbook.bibliography;

import java.util.List;
import java.util.Locale;
import org.patienthandbook.model.reference.NumberedReference;

/** Formats the entries of a reference list in a citation style. */
public interface CitationFormatter {

    /** The style of the American Medical Association, 11th edition. */
    String DEFAULT_STYLE = "american-medical-association";

    /**
     * Adds the formatted entries to the references, as safe HTML without numbers. The order of the references does not change.
     *
     * @param style the name of a CSL style: the last part of its address on zotero.org/styles
     * @param language the language of dates and of the style's own words
     * @throws org.patienthandbook.finding.HandbookException when the style does not exist or has no reference list
     */
    List<NumberedReference> format(List<NumberedReference> references, String style, Locale language);
}
