package org.patienthandbook.model.doi;

/**
 * A DOI registration agency (DOI Handbook, "Which RA?").
 *
 * @param name its name at doi.org, such as {@code Crossref}, {@code DataCite}, {@code mEDRA}; never blank
 */
public record Agency(String name) {

    /** The agency for most journals, books and preprints. */
    public static final Agency CROSSREF = new Agency("Crossref");

    /** The agency for most data sets, software and theses. */
    public static final Agency DATACITE = new Agency("DataCite");

    public Agency {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an agency has a name");
        }
    }
}
