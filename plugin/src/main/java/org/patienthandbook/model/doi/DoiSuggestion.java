package org.patienthandbook.model.doi;

/**
 * A DOI that a work without one seems to have.
 *
 * @param doi the DOI
 * @param title the title it is registered with
 * @param year the year it is registered with; 0 when none is
 * @param source who says so: {@code crossref} or {@code pubmed}
 */
public record DoiSuggestion(Doi doi, String title, int year, String source) {}
