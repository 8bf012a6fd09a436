package org.patienthandbook.model.doi;

/**
 * A DOI registration agency, by the name that doi.org gives it (DOI Handbook, "Which RA?").
 *
 * @param name such as {@code Crossref}, {@code DataCite}, {@code mEDRA}; never blank
 */
public record Agency(String name) {

    /** Journals, books and preprints. */
    public static final Agency CROSSREF = new Agency("Crossref");

    /** Data, software, theses and preprints. */
    public static final Agency DATACITE = new Agency("DataCite");

    public Agency {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an agency has a name");
        }
    }
}
