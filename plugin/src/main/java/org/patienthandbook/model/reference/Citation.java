package org.patienthandbook.model.reference;

import org.patienthandbook.model.page.PageId;
import org.patienthandbook.source.SourceLocation;

/**
 * A place that cites a reference.
 *
 * @param key the reference
 * @param page the page that cites
 * @param anchor the place's anchor on that page
 * @param location the citation's line
 */
public record Citation(String key, PageId page, String anchor, SourceLocation location) {}
