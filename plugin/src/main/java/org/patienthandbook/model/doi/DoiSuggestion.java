package org.patienthandbook.model.doi;

/**
 * The DOI that a reference without one seems to have.
 *
 * @param doi the DOI
 * @param title its registered title
 * @param year its registered year; 0 if there is none
 * @param source the registry that has it: {@code crossref} or {@code pubmed}
 */
public record DoiSuggestion(Doi doi, String title, int year, String source) {}
