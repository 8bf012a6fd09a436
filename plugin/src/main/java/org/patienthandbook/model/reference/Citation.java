package org.patienthandbook.model.reference;

import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * A place that cites a reference.
 *
 * @param key the key of the reference
 * @param page the page that cites it
 * @param anchor the anchor of the place on that page
 * @param location the line of the citation
 */
public record Citation(String key, PageId page, String anchor, SourceLocation location) {}
