package org.patienthandbook.model;

import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * A place that links to a term.
 *
 * @param term the id of the entry
 * @param page the page, or {@link PageId#GLOSSARY} for a definition that uses another term
 * @param location the line of the word, or of its block
 */
public record TermUse(String term, PageId page, SourceLocation location) {}
